import { zlibSync } from 'fflate';
import { COVERAGE_NODATA } from '../../core/coverage/coverage-map.ts';
import { SurveyError } from '../../core/errors.ts';
import type { RasterGrid } from '../../core/layers/raster.ts';
import type { SurveyClass } from '../../core/training/training-set.ts';
import { geoFields, type TiffField } from './geo-tags.ts';
import { encodeTiff } from './tiff-encoder.ts';
import { TAG, TYPE } from './tiff-tags.ts';

export const COVERAGE_TILE_SIZE = 256;

/** Takes class ids tile by tile and gives the GeoTIFF. */
export interface CoverageWriter {
  readonly tileSize: number;
  /** `classIds`: row-major, tileSize²; beyond the image 255. Tiles in any order, each once. */
  readonly writeTile: (tileCol: number, tileRow: number, classIds: Uint8Array) => void;
  /** Throws `coverage-tile-missing` {tileCol, tileRow} unless every tile was written. */
  readonly finish: () => Uint8Array;
}

/** Red, green, blue of #rrggbb, 0 … 255. Errors: `class-color-malformed` {class, color}. */
export function rgbOf(survey: Pick<SurveyClass, 'name' | 'color'>): [number, number, number] {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(survey.color);
  if (!match) {
    throw new SurveyError('class-color-malformed', { class: survey.name, color: survey.color });
  }
  return [1, 2, 3].map((i) => Number.parseInt(match[i]!, 16)) as [number, number, number];
}

/** ColorMap: 256 reds, then greens, then blues, 16-bit; ids without a class stay black. */
function colorMap(classes: readonly SurveyClass[]): number[] {
  const values = Array<number>(3 * 256).fill(0);
  for (const survey of classes) {
    rgbOf(survey).forEach((component, i) => {
      values[i * 256 + survey.id] = component * 257;
    });
  }
  return values;
}

function coverageFields(grid: RasterGrid, classes: readonly SurveyClass[]): TiffField[] {
  const short = (tag: number, value: number): TiffField => ({
    tag,
    type: TYPE.short,
    values: [value],
  });
  return [
    { tag: TAG.imageWidth, type: TYPE.long, values: [grid.width] },
    { tag: TAG.imageLength, type: TYPE.long, values: [grid.height] },
    short(TAG.bitsPerSample, 8),
    short(TAG.compression, 8),
    short(TAG.photometric, 3),
    short(TAG.samplesPerPixel, 1),
    short(TAG.planarConfiguration, 1),
    { tag: TAG.colorMap, type: TYPE.short, values: colorMap(classes) },
    short(TAG.tileWidth, COVERAGE_TILE_SIZE),
    short(TAG.tileLength, COVERAGE_TILE_SIZE),
    short(TAG.sampleFormat, 1),
    { tag: TAG.gdalNodata, type: TYPE.ascii, values: String(COVERAGE_NODATA) },
    ...geoFields(grid),
  ];
}

/**
 * A coverage map as a tiled, deflated, paletted uint8 GeoTIFF, nodata 255. Byte-deterministic.
 * Errors: `class-color-malformed` {class, color}, `coverage-tile-wrong` {tileCol, tileRow}.
 */
export function createCoverageWriter(
  grid: RasterGrid,
  classes: readonly SurveyClass[],
): CoverageWriter {
  const fields = coverageFields(grid, classes);
  const across = Math.ceil(grid.width / COVERAGE_TILE_SIZE);
  const down = Math.ceil(grid.height / COVERAGE_TILE_SIZE);
  const blocks = Array<Uint8Array | null>(across * down).fill(null);

  const writeTile = (tileCol: number, tileRow: number, classIds: Uint8Array) => {
    const inside = tileCol >= 0 && tileCol < across && tileRow >= 0 && tileRow < down;
    if (!inside || classIds.length !== COVERAGE_TILE_SIZE ** 2) {
      throw new SurveyError('coverage-tile-wrong', { tileCol, tileRow });
    }
    blocks[tileRow * across + tileCol] = zlibSync(classIds, { level: 6 });
  };
  const finish = () => {
    const missing = blocks.indexOf(null);
    if (missing >= 0) {
      throw new SurveyError('coverage-tile-missing', {
        tileCol: missing % across,
        tileRow: Math.floor(missing / across),
      });
    }
    return encodeTiff(fields, blocks as Uint8Array[]);
  };
  return { tileSize: COVERAGE_TILE_SIZE, writeTile, finish };
}
