import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isCompanionOf } from '../core/layers/companion-names.ts';
import { type OpenSource, openBlobOrUrl } from '../files/raster/open-recipe.ts';
import { nodeFileSource, readWholeFile } from './node-files.ts';

async function companionsOf(path: string, only: readonly string[] | undefined) {
  const names = await readdir(dirname(path)).catch(() => []);
  const beside = names.filter(
    (name) => isCompanionOf(name, basename(path)) && (only?.includes(name) ?? true),
  );
  return Promise.all(
    beside.map(async (name) => {
      const at = join(dirname(path), name);
      return { name, size: (await stat(at)).size, bytes: () => readWholeFile(at) };
    }),
  );
}

/** Opens files on disk, beside blobs and URLs, and closes what it opened. */
export interface NodeOpener {
  readonly open: OpenSource;
  readonly close: () => Promise<void>;
}

/** `signal` ends what is read of a URL; a file on disk answers at once. */
export function createNodeOpener(signal?: AbortSignal): NodeOpener {
  const opened: Awaited<ReturnType<typeof nodeFileSource>>[] = [];
  const open: OpenSource = async (source) => {
    if (source.kind !== 'path') return openBlobOrUrl(source, signal);
    const file = await nodeFileSource(source.path);
    opened.push(file);
    return { source: file, companions: await companionsOf(source.path, source.beside) };
  };
  const close = async () => {
    await Promise.all(opened.splice(0).map((file) => file.close()));
  };
  return { open, close };
}
