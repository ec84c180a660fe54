import type { CancelSignal } from '../../progress.ts';
import { throwIfCancelled } from '../../progress.ts';
import type { ClassMap } from '../class-map.ts';
import type { ClassTally } from '../class-tally.ts';
import type { StripWork } from '../labelled-strips.ts';
import { blankStrip } from '../run-strip.ts';
import type { SieveSettings } from '../sieve-settings.ts';
import { createSieveKernel } from './create-sieve-kernel.ts';
import { createCrossingGoals, createCrossingGroups } from './crossing-components.ts';
import { createEdgeWalk } from './edge-walk.ts';
import { STAYS, WITH_COMPONENT } from './follow-chains.ts';
import type { SieveKernel } from './sieve-kernel.ts';
import { createSieveTile, type TileGroups, type TileInMemory } from './sieve-tile.ts';
import { tileEdges } from './tile-edges.ts';
import type { TileGrid } from './tile-grid.ts';

/** Runs of tiles that are kept, with their labels: 32 MB together. */
const KEPT_RUNS = 1 << 22;

export interface SievePlanWork extends StripWork {
  /** Counts the map as it was. */
  readonly tally?: ClassTally;
  /** In place of WebAssembly or its twin, whichever is to be had. */
  readonly kernel?: SieveKernel;
}

/** The pixels of a tile as they become, row-major: good until the next. */
export type PaintTile = (index: number, signal?: CancelSignal) => Promise<Uint8Array>;

/** What a group goes with: pairs of a group and of a component that crosses tiles. */
type Later = readonly number[];

interface KeptTile extends TileGroups {
  /** Null before it is decided; then `values` are what the groups become. */
  readonly later: Later | null;
}

const NO_SIZES = new Int32Array(0);

function copyOf(tile: TileInMemory): KeptTile {
  const { width, height, runs, rowStart, labels, sizes, values } = tile;
  return {
    ...{ width, height, later: null },
    ...{ runs: runs.slice(), rowStart: rowStart.slice(), labels: labels.slice() },
    ...{ sizes: sizes.slice(), values: values.slice() },
  };
}

/**
 * Two passes over the tiles of a map: how large each component is that crosses the edge of a tile,
 * and where it goes if that is too small. All others are whole within a tile, and are decided there,
 * whenever it is painted. Memory follows the largest tile, up to 4 million runs that are kept lest a
 * file be decoded again, and 4 bytes for each group at an edge and 21 for each component of them.
 */
export async function planSieve(
  map: ClassMap,
  grid: TileGrid,
  { minPixels, connectivity }: SieveSettings,
  work: SievePlanWork,
): Promise<PaintTile> {
  const { nodata } = map;
  const { width } = map.grid;
  const tile = createSieveTile(work.kernel ?? createSieveKernel(), nodata, connectivity);
  const kept = new Map<number, KeptTile>();
  const starts: number[] = [];
  let room = KEPT_RUNS;

  const readTile = async (index: number, signal?: CancelSignal): Promise<TileInMemory> => {
    const { col, row, width: across, height } = grid.place(index);
    const ids = await map.read({ col, row, width: across, height }, signal);
    const made = tile.group(ids, across);
    map.recycle(ids);
    return made;
  };
  const takeTile = async (index: number, signal?: CancelSignal): Promise<TileInMemory> => {
    const known = kept.get(index);
    return known ? tile.load(known) : readTile(index, signal);
  };
  const eachTile = async (
    pass: number,
    visit: (index: number) => Promise<void> | void,
  ): Promise<void> => {
    for (let index = 0; index < grid.count; index++) {
      throwIfCancelled(work.signal);
      await visit(index);
      const done = pass * grid.count + index + 1;
      work.onProgress?.({ stage: 'measure', done, total: 2 * grid.count });
      await work.pause?.();
    }
  };

  const groups = createCrossingGroups();
  const walk = createEdgeWalk(width, connectivity, groups.onMeeting);
  await eachTile(0, async (index) => {
    const place = grid.place(index);
    const { row, col, isLastColumn: isLast } = place;
    starts.push(groups.count());
    if (map.isBlank(place)) {
      work.tally?.addPiece({ ...blankStrip(place, nodata), col, isLast });
      walk.add(null, place);
      return;
    }
    const made = await readTile(index, work.signal);
    work.tally?.addPiece({ ...made, row, col, isLast });
    const edges = tileEdges(made, place, groups.count());
    for (const group of edges.crossing) groups.add(made.sizes[group]!, made.values[group]!);
    walk.add(edges, place);
    if (made.runs.length > room) return;
    room -= made.runs.length;
    kept.set(index, copyOf(made));
  });

  const components = groups.finish();
  const crossing = createCrossingGoals(components, minPixels);
  const enough = -1 - minPixels;
  /** Meets the groups of a tile, with the sizes of components where they cross its edges. */
  const meetTile = (made: TileInMemory, index: number) => {
    const edges = tileEdges(made, grid.place(index), starts[index]!);
    const componentOf = edges.crossing.map((_, i) => components.of[starts[index]! + i]!);
    edges.crossing.forEach((group, i) => {
      made.sizes[group] = components.sizes[componentOf[i]!]!;
    });
    tile.meet(minPixels);
    const found = edges.crossing.map((group) => made.largest[group]!);
    edges.crossing.forEach((group, i) => {
      if (made.sizes[group]! > enough) made.largest[group] = WITH_COMPONENT - componentOf[i]!;
    });
    tile.follow();
    return { edges, componentOf, found };
  };
  const decideTile = ({
    largest,
    decided,
  }: TileInMemory): { decided: Uint8Array; later: Later } => {
    const later: number[] = [];
    for (const group of tile.decide()) later.push(group, WITH_COMPONENT - largest[group]!);
    return { decided, later };
  };

  const goalWalk = createEdgeWalk(width, connectivity, crossing.onMeeting);
  await eachTile(1, async (index) => {
    const place = grid.place(index);
    if (map.isBlank(place)) {
      goalWalk.add(null, place);
      return;
    }
    const made = await takeTile(index, work.signal);
    const { edges, componentOf, found } = meetTile(made, index);
    found.forEach((neighbour, i) => {
      if (neighbour < 0) return;
      const at = made.keys[edges.crossing[i]!]!;
      const pixel = Math.floor(at / 4);
      const y = Math.floor(pixel / place.width);
      const x = pixel - y * place.width;
      const key = ((place.row + y) * width + place.col + x) * 4 + (at % 4);
      crossing.offer(componentOf[i]!, made.sizes[neighbour]!, key, made.largest[neighbour]!);
    });
    goalWalk.add(edges, place);
    const known = kept.get(index);
    if (!known) return;
    const { decided, later } = decideTile(made);
    kept.set(index, { ...known, sizes: NO_SIZES, values: decided.slice(), later });
  });
  const goals = crossing.finish();

  return async (index, signal) => {
    const made = await takeTile(index, signal);
    const known = kept.get(index)?.later;
    if (known) made.decided.set(made.values);
    else meetTile(made, index);
    const later = known ?? decideTile(made).later;
    for (let i = 0; i < later.length; i += 2) {
      const goal = goals[later[i + 1]!]!;
      if (goal !== STAYS) made.decided[later[i]!] = -2 - goal;
    }
    return tile.paint();
  };
}
