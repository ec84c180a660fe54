import { CHECKS, CLASS_MAPS, PYRAMIDS } from '../../files/opfs/run-folders.ts';

/** What runs wrote to the origin private file system, by SHA-256. */
export interface KeptFiles {
  readonly get: (sha256: string) => Promise<File | null>;
  readonly dropUnnamed: (named: ReadonlySet<string>) => Promise<void>;
}

async function keptFolder(name: string): Promise<FileSystemDirectoryHandle | null> {
  try {
    const root = await globalThis.navigator.storage.getDirectory();
    return await root.getDirectoryHandle(name);
  } catch {
    // No such file system, or nothing was ever kept.
    return null;
  }
}

/** Class maps. */
export const keptCoverage = (): KeptFiles => keptFiles(CLASS_MAPS.kept);
/** Reduced copies of images, by the SHA-256 of the image. */
export const keptPyramids = (): KeptFiles => keptFiles(PYRAMIDS.kept);

/** Maps that were being made again to be compared: of checks that were ended by force. */
export const brokenChecks = (): Pick<KeptFiles, 'dropUnnamed'> => ({
  dropUnnamed: () => dropRuns(CHECKS.runs, () => true),
});

/** Copies half made of images that no survey has any more; those of others are made anew. */
export const brokenPyramids = (): Pick<KeptFiles, 'dropUnnamed'> => ({
  dropUnnamed: (named) => dropRuns(PYRAMIDS.runs, (sha256) => !named.has(sha256)),
});

async function dropRuns(name: string, unwanted: (run: string) => boolean): Promise<void> {
  const folder = await keptFolder(name);
  if (!folder) return;
  const names: string[] = [];
  for await (const key of folder.keys()) if (unwanted(key)) names.push(key);
  // One that a page just gone still holds goes at the next start.
  for (const key of names) await folder.removeEntry(key, { recursive: true }).catch(() => {});
}

function keptFiles(name: string): KeptFiles {
  const get = async (sha256: string) => {
    const folder = await keptFolder(name);
    const handle = await folder?.getFileHandle(sha256).catch(() => null);
    return handle ? handle.getFile() : null;
  };
  const dropUnnamed = async (named: ReadonlySet<string>) => {
    const folder = await keptFolder(name);
    if (!folder) return;
    const names: string[] = [];
    for await (const key of folder.keys()) if (!named.has(key)) names.push(key);
    for (const key of names) await folder.removeEntry(key);
  };
  return { get, dropUnnamed };
}
