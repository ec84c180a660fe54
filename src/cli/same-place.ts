import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where a path leads in the end, links followed; one that leads nowhere yet stays as it is. */
export function placeOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
