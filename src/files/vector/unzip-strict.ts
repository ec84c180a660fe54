import { type Entry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { SurveyError } from '../../core/errors.ts';

const MOST_ENTRIES = 2000;
const LARGEST_TOTAL_BYTES = 512 * 1024 * 1024;
const LARGEST_RATIO = 200;

/**
 * The wanted entries of a zip whose names, sizes and CRCs all hold; directories left out.
 * `names` lists every file of the archive. Errors: `zip-damaged` {why}, `zip-too-large` {limit…}.
 */
export async function unzipStrict(
  file: string,
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  largestTotalBytes = LARGEST_TOTAL_BYTES,
): Promise<{ names: readonly string[]; entries: ReadonlyMap<string, Uint8Array> }> {
  const options = { strictness: 'strict', useWebWorkers: false, checkSignature: true } as const;
  const reader = new ZipReader(new Uint8ArrayReader(bytes), options);
  try {
    const all = await reader.getEntries();
    const files = all.filter((entry) => !entry.directory);
    if (all.length > MOST_ENTRIES) throw new SurveyError('zip-too-large', { file });
    const entries = new Map<string, Uint8Array>();
    let total = 0;
    for (const entry of files.filter((candidate) => wanted(candidate.filename))) {
      const size = entry.uncompressedSize;
      total += size;
      if (total > largestTotalBytes || size > LARGEST_RATIO * (entry.compressedSize + 1024)) {
        throw new SurveyError('zip-too-large', { file });
      }
      entries.set(entry.filename.normalize('NFC'), await extract(entry));
    }
    return { names: files.map((entry) => entry.filename), entries };
  } catch (cause) {
    if (cause instanceof SurveyError) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new SurveyError('zip-damaged', { file, why }, { cause });
  } finally {
    await reader.close();
  }
}

/** Into a buffer of the declared size: an entry that says less than it holds is stopped there. */
async function extract(entry: Entry): Promise<Uint8Array> {
  if (entry.directory) throw new Error(`${entry.filename} is a directory`);
  const buffer = new Uint8Array(entry.uncompressedSize);
  let filled = 0;
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      if (filled + chunk.length > buffer.length)
        throw new Error(`${entry.filename}: size is wrong`);
      buffer.set(chunk, filled);
      filled += chunk.length;
    },
  });
  await entry.getData(sink);
  if (filled !== buffer.length) throw new Error(`${entry.filename}: size is wrong`);
  return buffer;
}
