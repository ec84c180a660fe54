import { access } from 'node:fs/promises';
import { categoryNames } from '../files/geotiff/category-names.ts';
import { readWholeFile } from './node-files.ts';

/** Names of classes by pixel value, from `<file>.aux.xml`; none where there is no such file. */
export async function classNames(path: string): Promise<ReadonlyMap<number, string>> {
  const sidecar = `${path}.aux.xml`;
  try {
    await access(sidecar);
  } catch {
    return new Map();
  }
  return categoryNames(new TextDecoder().decode(await readWholeFile(sidecar)));
}
