import { COVERAGE_NODATA } from '../../../core/coverage/coverage-map.ts';
import { SurveyError } from '../../../core/errors.ts';
import type { RasterGrid } from '../../../core/layers/raster.ts';
import type { SurveyClass } from '../../../core/training/training-set.ts';
import { geoFields, type TiffField } from '../geo-tags.ts';
import { TAG, TYPE } from '../tiff-tags.ts';
import { COG_TILE, type PyramidLevel } from './pyramid-levels.ts';

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

/** The colours of a class map: those of its classes, or a whole ColorMap (768 values) as it was. */
export type CoverageColors = readonly SurveyClass[] | Uint16Array;

const short = (tag: number, value: number): TiffField => ({
  tag,
  type: TYPE.short,
  values: [value],
});

const PALETTE = 3;
const MIN_IS_BLACK = 1;

/**
 * Tags of one level of a uint8 COG: of classes with their colours, or (null) of amounts, or of
 * classes that have none. `nodata` null: every pixel has a value. Only full resolution says where it lies. Errors: `class-color-malformed` {class, color}.
 */
export function coverageFields(
  grid: RasterGrid,
  { width, height }: PyramidLevel,
  level: number,
  colors: CoverageColors | null,
  nodata: number | null = COVERAGE_NODATA,
): TiffField[] {
  const fields: TiffField[] = [
    { tag: TAG.imageWidth, type: TYPE.long, values: [width] },
    { tag: TAG.imageLength, type: TYPE.long, values: [height] },
    short(TAG.bitsPerSample, 8),
    short(TAG.compression, 8),
    short(TAG.photometric, colors ? PALETTE : MIN_IS_BLACK),
    short(TAG.samplesPerPixel, 1),
    short(TAG.planarConfiguration, 1),
    short(TAG.tileWidth, COG_TILE),
    short(TAG.tileLength, COG_TILE),
    short(TAG.sampleFormat, 1),
  ];
  if (nodata !== null) {
    fields.push({ tag: TAG.gdalNodata, type: TYPE.ascii, values: String(nodata) });
  }
  if (colors) {
    const values = colors instanceof Uint16Array ? [...colors] : colorMap(colors);
    fields.push({ tag: TAG.colorMap, type: TYPE.short, values });
  }
  if (level === 0) return [...fields, ...geoFields(grid)];
  return [...fields, { tag: TAG.newSubfileType, type: TYPE.long, values: [1] }];
}
