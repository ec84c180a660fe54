import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { VectorInput } from '../src/files/vector/read-vector.ts';

/** Real data and oracle vectors, which stand beside the checkout and not in it. */
export const SHARED = fileURLToPath(new URL('../../shared/data/', import.meta.url));
export const SHARED_ABSENT = !existsSync(join(SHARED, 'expected.json'));
export const ABSENT_REASON = '../shared/data is not there';

export const sharedPath = (path: string) => join(SHARED, path);
export const sharedBytes = (path: string) => new Uint8Array(readFileSync(sharedPath(path)));
export const sharedJson = <T>(path: string): T =>
  JSON.parse(readFileSync(sharedPath(path), 'utf8')) as T;

/** A vector file of shared data with the parts that lie beside a .shp. */
export function sharedVector(path: string): VectorInput {
  const folder = dirname(sharedPath(path));
  const stem = parse(path).name;
  const beside = path.endsWith('.shp')
    ? readdirSync(folder).filter((name) => parse(name).name === stem)
    : [];
  return {
    name: basename(path),
    bytes: sharedBytes(path),
    companions: new Map(
      beside.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]),
    ),
  };
}
