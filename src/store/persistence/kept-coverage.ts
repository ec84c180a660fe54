const KEPT = 'coverage';

/** Class maps that runs wrote to the origin private file system, by SHA-256. */
export interface KeptCoverage {
  readonly get: (sha256: string) => Promise<File | null>;
  readonly dropUnnamed: (named: ReadonlySet<string>) => Promise<void>;
}

async function keptFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    const root = await globalThis.navigator.storage.getDirectory();
    return await root.getDirectoryHandle(KEPT);
  } catch {
    // No such file system, or nothing was ever kept.
    return null;
  }
}

export function keptCoverage(): KeptCoverage {
  const get = async (sha256: string) => {
    const folder = await keptFolder();
    const handle = await folder?.getFileHandle(sha256).catch(() => null);
    return handle ? handle.getFile() : null;
  };
  const dropUnnamed = async (named: ReadonlySet<string>) => {
    const folder = await keptFolder();
    if (!folder) return;
    const names: string[] = [];
    for await (const name of folder.keys()) if (!named.has(name)) names.push(name);
    for (const name of names) await folder.removeEntry(name);
  };
  return { get, dropUnnamed };
}
