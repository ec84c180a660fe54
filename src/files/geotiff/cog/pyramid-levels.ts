import type { RasterGrid } from '../../../core/layers/raster.ts';

/** Side of a tile in pixels: GDAL's own for cloud-optimised files. */
export const COG_TILE = 512;

/** Size of an image of the pyramid, in pixels and in tiles. */
export interface PyramidLevel {
  readonly width: number;
  readonly height: number;
  readonly across: number;
  readonly down: number;
}

const levelOf = (width: number, height: number): PyramidLevel => ({
  width,
  height,
  across: Math.ceil(width / COG_TILE),
  down: Math.ceil(height / COG_TILE),
});

/** Full resolution, then each half of the one before (rounded up), to the first of one tile. */
export function pyramidLevels({ width, height }: Pick<RasterGrid, 'width' | 'height'>) {
  const levels = [levelOf(width, height)];
  for (let last = levels[0]!; last.across > 1 || last.down > 1; ) {
    last = levelOf(Math.ceil(last.width / 2), Math.ceil(last.height / 2));
    levels.push(last);
  }
  return levels;
}
