import { type CancelSignal, throwIfCancelled } from '../../progress.ts';
import type { ClassMap } from '../class-map.ts';
import type { ClassTally } from '../class-tally.ts';
import type { StripWork } from '../labelled-strips.ts';
import { blankStrip } from '../run-strip.ts';
import type { SieveSettings } from '../sieve-settings.ts';
import { createSieveKernel } from './create-sieve-kernel.ts';
import { createCrossingGoals, createCrossingGroups } from './crossing-components.ts';
import { createEdgeWalk } from './edge-walk.ts';
import { STAYS, takesClass } from './follow-chains.ts';
import { createKeptTiles } from './kept-tiles.ts';
import type { SieveKernel } from './sieve-kernel.ts';
import { createSieveTile, type TileInMemory } from './sieve-tile.ts';
import { type TilePlace, tileEdges } from './tile-edges.ts';
import type { TileGrid } from './tile-grid.ts';
import { crossingNeighbours, decideTile, meetTile } from './tile-meetings.ts';
import { createTileReads } from './tile-reads.ts';

export interface SievePlanWork extends StripWork {
  /** Counts the map as it was. */
  readonly tally?: ClassTally;
  /** In place of WebAssembly or its twin, whichever is to be had. */
  readonly kernel?: SieveKernel;
}

/** The pixels of a tile as they become, row-major: good until the next. */
export type PaintTile = (index: number, signal?: CancelSignal) => Promise<Uint8Array>;

/** Visits every tile, as pass `pass` of two. */
async function eachTile(
  grid: TileGrid,
  work: StripWork,
  pass: number,
  visit: (place: TilePlace, index: number) => Promise<void>,
): Promise<void> {
  for (let index = 0; index < grid.count; index++) {
    throwIfCancelled(work.signal);
    await visit(grid.place(index), index);
    const done = pass * grid.count + index + 1;
    work.onProgress?.({ stage: 'measure', done, total: 2 * grid.count });
    await work.pause?.();
  }
}

/**
 * Two passes over the tiles of a map: how large each component is that crosses the edge of a tile,
 * and where it goes if that is too small. All others are whole within a tile, and are decided there,
 * whenever it is painted. Memory follows the largest tile, what is kept of tiles, and 4 bytes for
 * each group at an edge and 21 for each component of them.
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
  const kept = createKeptTiles();
  /** By tile the number of its first group at an edge. */
  const starts: number[] = [];

  const read = createTileReads(map, grid);
  const readTile = (place: TilePlace, signal?: CancelSignal): Promise<TileInMemory> =>
    read(place, signal, (ids) => tile.group(ids, place.width, place.height));
  const groups = createCrossingGroups();
  const joinWalk = createEdgeWalk(width, connectivity, groups.onMeeting);
  await eachTile(grid, work, 0, async (place, index) => {
    const { row, col, isLastColumn: isLast } = place;
    const start = groups.count();
    starts.push(start);
    if (map.isBlank(place)) {
      work.tally?.addPiece({ ...blankStrip(place, nodata), col, isLast });
      joinWalk.add(null, place);
      return;
    }
    const made = await readTile(place, work.signal);
    work.tally?.addPiece({ ...made, row, col, isLast });
    const edges = tileEdges(made, place, start);
    for (const group of edges.crossing) groups.add(made.sizes[group]!, made.values[group]!);
    joinWalk.add(edges, place);
    kept.add(index, made);
  });

  const components = groups.finish();
  const crossing = createCrossingGoals(components, minPixels);
  const goalWalk = createEdgeWalk(width, connectivity, crossing.onMeeting);
  const met = (made: TileInMemory, place: TilePlace, index: number) =>
    meetTile(tile, made, place, components, starts[index]!, minPixels);
  await eachTile(grid, work, 1, async (place, index) => {
    if (map.isBlank(place)) {
      goalWalk.add(null, place);
      return;
    }
    const known = kept.get(index);
    const made = known ? tile.load(known) : await readTile(place, work.signal);
    const { edges, found } = met(made, place, index);
    crossingNeighbours(made, found, place, width).forEach(crossing.offer);
    goalWalk.add(edges, place);
    if (known) kept.decide(index, made.decided, decideTile(tile, made));
  });
  const goals = crossing.finish();

  return async (index, signal) => {
    const place = grid.place(index);
    const known = kept.get(index);
    const made = known ? tile.load(known) : await readTile(place, signal);
    if (!known?.later) met(made, place, index);
    else made.decided.set(made.values);
    const later = known?.later ?? decideTile(tile, made);
    for (let i = 0; i < later.length; i += 2) {
      const goal = goals[later[i + 1]!]!;
      if (goal !== STAYS) made.decided[later[i]!] = takesClass(goal);
    }
    return tile.paint();
  };
}
