import { bandOfType } from '../../core/layers/data-types.ts';
import { type Halving, halvePlanes, type Planes } from '../../core/layers/halve-planes.ts';
import type { RasterHeader, RasterReader } from '../../core/layers/raster.ts';
import { inPieces } from '../../core/pieces.ts';
import { type CancelSignal, type OnProgress, throwIfCancelled } from '../../core/progress.ts';
import type { ByteSink } from '../bytes/byte-sink.ts';
import { createTimeLeft } from '../classify/time-left.ts';
import { createCogWriter, type WrittenFile } from '../geotiff/cog/cog-writer.ts';
import { COG_TILE, type PyramidLevel, pyramidLevels } from '../geotiff/cog/pyramid-levels.ts';
import {
  createTileEncoder,
  emptyTile,
  planesFromBytes,
  planesToBytes,
  tileFields,
} from './pyramid-tile.ts';
import { readHalves } from './read-halves.ts';

/** Where the work is done: compressed tiles, halves of tiles as they are, and the file made of them. */
export interface PyramidSinks {
  readonly tiles: ByteSink;
  readonly halves: ByteSink;
  readonly file: ByteSink;
}

export interface PyramidWork {
  readonly onProgress?: OnProgress;
  readonly signal?: CancelSignal | undefined;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Classes are counted, measurements averaged. */
export const halvingOf = ({ palette }: Pick<RasterHeader, 'palette'>): Halving =>
  palette ? 'mode' : 'mean';

const HALF = COG_TILE / 2;

/**
 * Every reduced copy of an image, each half of the one before, from half its size to one tile, as
 * a tiled GeoTIFF of its bands and their mask. For the eye alone: no figure is read from it.
 * Memory doesn't grow with the image. Errors: `cancelled`, of the reader and of the sinks.
 */
export async function buildPyramid(
  reader: RasterReader,
  { tiles, halves, file }: PyramidSinks,
  { onProgress, signal, now }: PyramidWork,
): Promise<WrittenFile> {
  const { header } = reader;
  const levels = pyramidLevels({
    width: Math.ceil(header.width / 2),
    height: Math.ceil(header.height / 2),
  });
  const encode = createTileEncoder(header);
  const cog = createCogWriter(levels, (level) => tileFields(header, levels[level]!, level));
  const halving = halvingOf(header);
  const pixelBytes = bandOfType(header.dataType, 1).BYTES_PER_ELEMENT * header.bandCount + 1;
  const halfBytes = HALF * HALF * pixelBytes;
  const total = levels.reduce((sum, { across, down }) => sum + across * down, 0);
  const timeLeft = createTimeLeft(now, 1);
  let done = 0;

  const before = levels.map((_, level) =>
    levels.slice(0, level).reduce((sum, { across, down }) => sum + across * down, 0),
  );
  const placeOfHalf = (level: number, col: number, row: number) =>
    (before[level]! + row * levels[level]!.across + col) * halfBytes;

  const keep = async (level: number, col: number, row: number, tile: Planes) => {
    await macrotask();
    throwIfCancelled(signal);
    const bytes = encode(tile);
    const offset = tiles.size();
    tiles.write(offset, bytes);
    cog.place(level, col, row, { sink: tiles, offset, length: bytes.length });
    if (level + 1 < levels.length) {
      halves.write(placeOfHalf(level, col, row), planesToBytes(halvePlanes(tile, halving)));
    }
    done += 1;
    const secondsLeft = timeLeft.after(done, total);
    onProgress?.({ stage: 'read', done, total, secondsLeft });
  };

  /** Of the halves of its four children. */
  const parent = (level: number, col: number, row: number): Planes => {
    const below = levels[level - 1]!;
    const tile = emptyTile(header);
    for (let y = 0; y < Math.min(2, below.down - 2 * row); y++) {
      for (let x = 0; x < Math.min(2, below.across - 2 * col); x++) {
        const at = placeOfHalf(level - 1, 2 * col + x, 2 * row + y);
        const half = planesFromBytes(halves.read(at, halfBytes), HALF, header);
        copyPlanes(half, tile, x * HALF, y * HALF);
      }
    }
    return tile;
  };

  await readHalves(reader, { halving, signal }, (col, row, tile) => keep(0, col, row, tile));
  for (let level = 1; level < levels.length; level++) {
    const { across, down } = levels[level] as PyramidLevel;
    for (let row = 0; row < down; row++) {
      for (let col = 0; col < across; col++) {
        await keep(level, col, row, parent(level, col, row));
      }
    }
  }
  return inPieces(cog.finishing(file), { signal, pause: macrotask });
}

/** Lets a message in, so that a cancellation is heard. */
const macrotask = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

function copyPlanes(from: Planes, into: Planes, col: number, row: number): void {
  const pairs = from.bands.map((band, index) => [band, into.bands[index]!] as const);
  if (from.mask && into.mask) pairs.push([from.mask, into.mask]);
  for (let y = 0; y < from.height; y++) {
    const to = (row + y) * into.width + col;
    for (const [source, target] of pairs) {
      target.set(source.subarray(y * from.width, (y + 1) * from.width) as never, to);
    }
  }
}
