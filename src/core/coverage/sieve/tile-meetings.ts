import type { CrossingComponents, CrossingNeighbour } from './crossing-components.ts';
import { WITH_COMPONENT } from './follow-chains.ts';
import type { Later } from './kept-tiles.ts';
import type { SieveTile, TileInMemory } from './sieve-tile.ts';
import { type TileEdges, type TilePlace, tileEdges } from './tile-edges.ts';

/**
 * Meets the groups of the tile in memory, with the sizes of components where they cross its edges,
 * and follows them: `largest` then are codes of where they go. `start`: the number of its first
 * group at an edge.
 */
export function meetTile(
  tile: SieveTile,
  made: TileInMemory,
  place: TilePlace,
  { of, sizes }: CrossingComponents,
  start: number,
  minPixels: number,
): {
  readonly edges: TileEdges;
  readonly found: readonly (readonly [group: number, to: number])[];
} {
  const edges = tileEdges(made, place, start);
  edges.crossing.forEach((group, i) => {
    made.sizes[group] = sizes[of[start + i]!]!;
  });
  tile.meet(minPixels);
  const found: [number, number][] = [];
  edges.crossing.forEach((group, i) => {
    if (made.sizes[group]! <= -1 - minPixels) return;
    if (made.largest[group]! >= 0) found.push([group, made.largest[group]!]);
    made.largest[group] = WITH_COMPONENT - of[start + i]!;
  });
  tile.follow();
  return { edges, found };
}

/** What meetTile found, in places of a map of `mapWidth` columns. */
export function crossingNeighbours(
  { sizes, largest, keys }: TileInMemory,
  found: readonly (readonly [group: number, to: number])[],
  { row, col, width }: TilePlace,
  mapWidth: number,
): CrossingNeighbour[] {
  return found.map(([group, to]) => {
    const pixel = keys[group]! >> 2;
    const y = Math.floor(pixel / width);
    const x = pixel - y * width;
    return {
      component: WITH_COMPONENT - largest[group]!,
      size: sizes[to]!,
      key: ((row + y) * mapWidth + col + x) * 4 + (keys[group]! & 3),
      goal: largest[to]!,
    };
  });
}

/** Decides what the groups become; gives what depends on components that cross tiles. */
export function decideTile(tile: SieveTile, { largest }: TileInMemory): Later {
  const later: number[] = [];
  for (const group of tile.decide()) later.push(group, WITH_COMPONENT - largest[group]!);
  return later;
}
