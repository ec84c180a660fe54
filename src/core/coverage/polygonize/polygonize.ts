import type { RasterReader } from '../../layers/raster.ts';
import { classMap } from '../class-map.ts';
import type { ClassTally, RunAreaM2 } from '../class-tally.ts';
import { eachStrip, type StripWork } from '../labelled-strips.ts';
import { runStrips } from '../run-strip.ts';
import { createRingCollector, type RingList } from './closed-rings.ts';
import { createRowSweep } from './sweep-rows.ts';

/**
 * One 4-connected component of a class map. Its rings are simple, their corners right-angled, in
 * pixels (column, row), the shell first; seen with rows running down, the component is to the left.
 * `areaM2` is the ellipsoidal sum of its pixels; null where the map has no CRS.
 */
export interface ClassPolygon {
  readonly classId: number;
  readonly pixels: number;
  readonly areaM2: number | null;
  /** Good until the next polygon: copy what is to stay. */
  readonly rings: RingList;
}

export interface PolygonizeWork extends StripWork {
  /** Pixels of nodata become polygons, too, with the nodata value as their class. */
  readonly withNodata?: boolean;
  readonly runAreaM2: RunAreaM2 | null;
  /** Counts the map on the way. */
  readonly tally?: ClassTally;
  readonly stripRows?: number;
}

/**
 * The polygons of a class map, as soon as no later row can reach them: from the top by their last
 * row, then from the left by the run that ends there. Reads the map once; memory grows with the
 * width and with the outlines of what is open, 8 bytes a corner. Gives the nodata value, −1: none.
 * Errors: those of classMap.
 */
export async function polygonize(
  reader: RasterReader,
  file: string,
  onPolygon: (polygon: ClassPolygon) => void,
  work: PolygonizeWork,
): Promise<{ readonly nodata: number }> {
  const map = classMap(reader, file, work.stripRows ?? null);
  const { runAreaM2 } = work;
  const { width } = map.grid;
  const collector = createRingCollector(width);
  const emit = (root: number): void => {
    collector.clear();
    const { classId, pixels, areaM2 } = sweep.components.take(root, (ring) => {
      collector.add(sweep.chains, ring);
    });
    onPolygon({ classId, pixels, areaM2: runAreaM2 && areaM2, rings: collector.rings() });
  };
  const sweep = createRowSweep(width, work.withNodata ? -1 : map.nodata, runAreaM2, emit);
  await eachStrip(runStrips(map, 0), work, { pass: 0, of: 1 }, (strip) => {
    work.tally?.add(strip);
    const { runs, rowStart, height } = strip;
    for (let y = 0; y < height; y++) {
      sweep.add({ runs, from: rowStart[y]!, to: rowStart[y + 1]! - 1 });
    }
  });
  sweep.add(null);
  return { nodata: map.nodata };
}
