import type { TiffBlock } from './read-block.ts';

/** Decoded blocks, the least recently used dropped first. */
export interface BlockCache {
  readonly get: (key: string, read: () => Promise<TiffBlock | null>) => Promise<TiffBlock | null>;
}

export function createBlockCache(maxBytes: number): BlockCache {
  const blocks = new Map<string, TiffBlock>();
  let bytes = 0;
  const drop = (key: string) => {
    bytes -= blocks.get(key)?.values.byteLength ?? 0;
    blocks.delete(key);
  };
  const get = async (key: string, read: () => Promise<TiffBlock | null>) => {
    const known = blocks.get(key);
    if (known) {
      blocks.delete(key);
      blocks.set(key, known);
      return known;
    }
    const block = await read();
    if (block && block.values.byteLength <= maxBytes) {
      drop(key);
      blocks.set(key, block);
      bytes += block.values.byteLength;
      for (const oldest of blocks.keys()) {
        if (bytes <= maxBytes) break;
        drop(oldest);
      }
    }
    return block;
  };
  return { get };
}
