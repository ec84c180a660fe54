import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, parse } from 'node:path';
import { type OpenSource, openBlobOrUrl } from '../files/raster/open-recipe.ts';
import { nodeFileSource, readWholeFile } from './node-files.ts';

/** What may stand beside an image: world files, .prj, .aux.xml. */
const COMPANION = /\.(\w?\w?w|wld|prj|aux\.xml)$/i;

async function companionsOf(path: string) {
  const stem = parse(path).name.toLowerCase();
  const own = basename(path).toLowerCase();
  const names = await readdir(dirname(path)).catch(() => []);
  const beside = names.filter((name) => {
    const lower = name.toLowerCase();
    if (lower === own || !COMPANION.test(name)) return false;
    return lower.startsWith(`${own}.`) || parse(name).name.toLowerCase() === stem;
  });
  return Promise.all(
    beside.map(async (name) => {
      const at = join(dirname(path), name);
      return { name, size: (await stat(at)).size, bytes: () => readWholeFile(at) };
    }),
  );
}

/** Files on disk beside URLs; what is opened is closed with the process. */
export const nodeOpenSource: OpenSource = async (source) =>
  source.kind === 'path'
    ? { source: await nodeFileSource(source.path), companions: await companionsOf(source.path) }
    : openBlobOrUrl(source);
