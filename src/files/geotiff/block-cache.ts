import type { BandArray } from '../../core/layers/raster.ts';

/** Planes of the image part of a block, one per wanted sample. */
export interface CachedBlock {
  readonly planes: readonly BandArray[];
  readonly width: number;
  readonly height: number;
}

/**
 * Decoded blocks that a window used only in part. One whose every pixel has been asked for once is
 * spent: a streaming pass never needs it again, so few of those are kept.
 */
export interface BlockCache {
  /** The block, if it is held; `pixels` of it are used now. */
  readonly take: (key: string, pixels: number) => CachedBlock | null;
  readonly put: (key: string, block: CachedBlock, pixels: number) => void;
}

interface Held {
  readonly block: CachedBlock;
  readonly bytes: number;
  unused: number;
}

export function createBlockCache(maxBytes: number, maxSpentBytes: number): BlockCache {
  const fresh = new Map<string, Held>();
  const spent = new Map<string, Held>();
  const bytes = new Map([
    [fresh, 0],
    [spent, 0],
  ]);
  const remove = (from: Map<string, Held>, key: string) => {
    bytes.set(from, bytes.get(from)! - (from.get(key)?.bytes ?? 0));
    from.delete(key);
  };
  const add = (to: Map<string, Held>, key: string, held: Held, limit: number) => {
    if (held.bytes > limit) return;
    remove(to, key);
    to.set(key, held);
    bytes.set(to, bytes.get(to)! + held.bytes);
    for (const oldest of to.keys()) {
      if (bytes.get(to)! <= limit) break;
      remove(to, oldest);
    }
  };
  const keep = (key: string, held: Held) => {
    if (held.unused > 0) add(fresh, key, held, maxBytes);
    else add(spent, key, held, maxSpentBytes);
  };
  const take: BlockCache['take'] = (key, pixels) => {
    const held = fresh.get(key) ?? spent.get(key);
    if (!held) return null;
    remove(fresh, key);
    remove(spent, key);
    held.unused -= pixels;
    keep(key, held);
    return held.block;
  };
  const put: BlockCache['put'] = (key, block, pixels) => {
    const size = block.planes.reduce((sum, plane) => sum + plane.byteLength, 0);
    remove(fresh, key);
    remove(spent, key);
    keep(key, { block, bytes: size, unused: block.width * block.height - pixels });
  };
  return { take, put };
}
