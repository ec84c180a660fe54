import type { TileGroups, TileInMemory } from './sieve-tile.ts';

/** Runs of tiles that are kept, with their labels: 32 MB together. */
const KEPT_RUNS = 1 << 22;

/** Pairs: a group, and the component that crosses tiles with which it goes. */
export type Later = readonly number[];

export interface KeptTile extends TileGroups {
  /** Null before it is decided; from then on `values` are what the groups become. */
  readonly later: Later | null;
}

/** Tiles that are kept lest a file be decoded again. */
export interface KeptTiles {
  /** Keeps a copy, if there is room. */
  readonly add: (index: number, tile: TileInMemory) => void;
  readonly get: (index: number) => KeptTile | undefined;
  /** What has become of a tile that is kept takes the place of its sizes. */
  readonly decide: (index: number, decided: Uint8Array, later: Later) => void;
}

const NO_SIZES = new Int32Array(0);

export function createKeptTiles(): KeptTiles {
  const kept = new Map<number, KeptTile>();
  let room = KEPT_RUNS;
  return {
    add: (index, { width, height, runs, rowStart, labels, sizes, values }) => {
      if (runs.length > room) return;
      room -= runs.length;
      const own = { runs: runs.slice(), rowStart: rowStart.slice(), labels: labels.slice() };
      const groups = { sizes: sizes.slice(), values: values.slice() };
      kept.set(index, { width, height, ...own, ...groups, later: null });
    },
    get: (index) => kept.get(index),
    decide: (index, decided, later) => {
      const known = kept.get(index);
      if (!known) return;
      kept.set(index, { ...known, sizes: NO_SIZES, values: decided.slice(), later });
    },
  };
}
