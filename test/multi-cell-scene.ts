import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import { createRandom } from '../src/core/random.ts';
import { defaultColor } from '../src/core/training/default-palette.ts';
import type { Sample, SurveyClass } from '../src/core/training/training-set.ts';
import { writeImage } from '../src/files/geotiff/write-image.ts';

/** Nine cells of work, the last of each row and column cut: stripes of sand and weed, with noise. */
export const WIDTH = 2300;
export const HEIGHT = 2150;
export const CRS = 'EPSG:6673';
const STRIPE = 128;
const [WEST, NORTH, PIXEL] = [5000, -30_000, 0.1];
export const TRANSFORM = [PIXEL, 0, WEST, 0, -PIXEL, NORTH] as const;

export function multiCellImage(): Uint8Array {
  const random = createRandom(9);
  const band = (sand: number, weed: number) =>
    Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => {
      return (Math.floor((i % WIDTH) / STRIPE) % 2 === 0 ? sand : weed) + random.below(12);
    });
  const bands = [band(60, 64), band(90, 84), band(30, 33)];
  return writeImage({ width: WIDTH, height: HEIGHT, transform: TRANSFORM, crs: CRS }, bands);
}

const at = ([col, row]: Position): Position => [WEST + col! * PIXEL, NORTH - row! * PIXEL];

/** An outline by its corners in pixels. */
const outline = (...corners: Position[]): Polygon => ({
  type: 'Polygon',
  coordinates: [[...corners, corners[0]!].map(at)],
});
const square = (col: number, row: number, side: number) =>
  outline([col, row], [col + side, row], [col + side, row + side], [col, row + side]);

/** Slanted, over all nine cells. */
export const STUDY_AREA = outline([90, 30], [2290, 140], [2170, 2140], [20, 2010]);
/** Over the corner where four cells meet. */
export const MASK = outline([900, 980], [1100, 900], [1180, 1130]);

/** Two places a class. */
const PLACES = [
  ['sand', square(270, 300, 60)],
  ['weed', square(410, 300, 60)],
  ['sand', square(1550, 1500, 60)],
  ['weed', square(1690, 1500, 60)],
] as const;

export const CLASSES: readonly SurveyClass[] = ['sand', 'weed'].map((name, i) => ({
  id: i + 1,
  name,
  color: defaultColor(i),
  isBed: false,
}));

export const SAMPLES: readonly Sample[] = PLACES.map(([name, geometry], i) => ({
  id: `sample-${i}`,
  classId: CLASSES.find((each) => each.name === name)!.id,
  crs: CRS,
  geometry,
  fileId: null,
}));

export const featuresOf = (
  places: readonly (readonly [name: string, geometry: Polygon])[],
): FeatureCollection<Polygon> =>
  ({
    type: 'FeatureCollection',
    crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::6673' } },
    features: places.map(
      ([name, geometry]): Feature<Polygon> => ({
        type: 'Feature',
        properties: { class: name },
        geometry,
      }),
    ),
  }) as FeatureCollection<Polygon>;

export const TRAINING = featuresOf(PLACES);
