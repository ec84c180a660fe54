import type { RasterBlock, RasterReader } from '../../core/layers/raster.ts';
import type { CancelSignal } from '../../core/progress.ts';

interface Remembered {
  readonly block: Promise<RasterBlock>;
  readonly signal: CancelSignal | undefined;
  bytes: number;
}

const bytesOf = ({ bands, mask }: RasterBlock): number =>
  bands.reduce((sum, band) => sum + band.byteLength, mask?.byteLength ?? 0);

/**
 * The same image, which knows the windows that were read last, `mostBytes` of them: asked for again
 * (another sample, the same view) they are there. Its blocks are nobody's to change.
 */
export function rememberingReader(reader: RasterReader, mostBytes: number): RasterReader {
  const known = new Map<string, Remembered>();
  let bytes = 0;

  const forget = (key: string) => {
    bytes -= known.get(key)?.bytes ?? 0;
    known.delete(key);
  };
  const keep = (key: string, entry: Remembered, block: RasterBlock) => {
    if (known.get(key) !== entry) return;
    entry.bytes = bytesOf(block);
    bytes += entry.bytes;
    for (const oldest of known.keys()) {
      if (bytes <= mostBytes) break;
      forget(oldest);
    }
  };

  const read: RasterReader['read'] = (window, options = {}) => {
    const { bands, level = 0, signal } = options;
    const { col, row, width, height } = window;
    const key = [level, col, row, width, height, bands?.join('.') ?? 'all'].join();
    const before = known.get(key);
    // One that was let go ends as cancelled.
    if (before && !before.signal?.aborted) {
      known.delete(key);
      known.set(key, before);
      return before.block;
    }
    forget(key);
    const entry: Remembered = { block: reader.read(window, options), signal, bytes: 0 };
    known.set(key, entry);
    entry.block.then(
      (block) => keep(key, entry, block),
      () => known.get(key) === entry && forget(key),
    );
    return entry.block;
  };
  return { header: reader.header, read };
}
