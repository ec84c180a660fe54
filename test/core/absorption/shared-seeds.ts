import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SEEDS = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url));

/** The texts of the two filed applications, where they stand; null where they are not. */
export function sharedPath(): readonly string[] | null {
  if (!existsSync(SEEDS)) return null;
  const names = readdirSync(SEEDS).filter((name) => /^00[34]_.*\.txt$/.test(name));
  return names.length === 2 ? names.map((name) => SEEDS + name) : null;
}
