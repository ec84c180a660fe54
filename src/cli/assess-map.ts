import type { AccuracyReport } from '../core/accuracy/accuracy-report.ts';
import { assess } from '../core/accuracy/assess.ts';
import { type LabelledPoint, matrixFromPoints } from '../core/accuracy/matrix-from-points.ts';
import { SurveyError } from '../core/errors.ts';
import { invertAffine } from '../core/geo/affine.ts';
import { pointTransform } from '../core/geo/transform.ts';
import type { Issue } from '../core/issues.ts';
import type { RasterHeader, RasterReader } from '../core/layers/raster.ts';
import { classesAt } from '../files/accuracy/classes-at.ts';
import { scanStrata } from '../files/accuracy/scan-strata.ts';
import { assessSettings } from './assess-settings.ts';
import { type CommandArguments, requiredOption } from './command-arguments.ts';
import type { CommandWork } from './command-work.ts';
import { jsonOfFile } from './exact-json.ts';
import { mapClassNames } from './map-class-names.ts';
import { withImage } from './open-image.ts';
import { DESIGN_WORDS, type ReferenceDesign, referenceDesign } from './reference-design.ts';
import { labelsOf, type ReferenceFile, readReferenceFile } from './reference-points.ts';
import { readSavedDesign } from './sampling-design-json.ts';
import { assertNoTraining } from './training-check.ts';
import { USAGES } from './usages.ts';
import { wordOption } from './word-option.ts';

const USAGE = USAGES.assess;

interface Labels {
  readonly reference: readonly string[];
  readonly interpreters: readonly [readonly string[], readonly string[]] | null;
}

function labelsIn(points: ReferenceFile, given: CommandArguments, file: string): Labels {
  const field = requiredOption(given, 'class-field', USAGE);
  const asked = given.options.get('interpreters');
  const pair = asked?.split(',').map((name) => name.trim());
  if (pair && pair.length !== 2) {
    const details = { option: '--interpreters', value: asked ?? '', allowed: 'FIELD,FIELD' };
    throw new SurveyError('cli-option-invalid', details);
  }
  return {
    reference: labelsOf(points, field, file),
    interpreters: pair
      ? [labelsOf(points, pair[0]!, file), labelsOf(points, pair[1]!, file)]
      : null,
  };
}

/** Where the points lie in the map, in its CRS and in pixels. */
function placesIn({ crs, points }: ReferenceFile, header: RasterHeader, file: string) {
  if (header.crs === null) throw new SurveyError('raster-without-crs', { file });
  const toPixel = invertAffine(header.transform);
  if (toPixel === null) throw new SurveyError('raster-without-area', { crs: header.crs });
  const move = pointTransform(crs, header.crs);
  return points.map(({ xy }) => {
    const [x, y] = move(xy);
    const [a, b, c, d, e, f] = toPixel;
    return {
      xy: [x, y] as const,
      col: Math.floor(a * x + b * y + c),
      row: Math.floor(d * x + e * y + f),
    };
  });
}

function stratumIn({ givenValues }: ReferenceDesign, file: ReferenceFile, at: number): number {
  const value = Number(file.points[at]!.properties.stratum ?? Number.NaN);
  const stratum = givenValues?.indexOf(value) ?? -1;
  if (stratum < 0) throw new SurveyError('reference-stratum-unknown', { point: at + 1 });
  return stratum;
}

const doubt = (code: string, details: Issue['details']): Issue => ({
  code,
  severity: 'doubt',
  at: { kind: 'survey' },
  details,
});

function placeIssues(
  { isAssumed }: ReferenceDesign,
  places: readonly { readonly col: number; readonly row: number }[],
  outside: number,
): Issue[] {
  const pixels = new Set(places.map(({ col, row }) => `${col} ${row}`)).size;
  const twice = places.length - pixels;
  return [
    ...(isAssumed ? [doubt('design-assumed', {})] : []),
    ...(outside > 0 ? [doubt('reference-outside-map', { outside, points: places.length })] : []),
    ...(twice > 0 ? [doubt('reference-same-pixel', { points: twice })] : []),
  ];
}

async function assessReader(
  reader: RasterReader,
  map: string,
  given: CommandArguments,
  work: CommandWork,
): Promise<AccuracyReport> {
  const settings = assessSettings(given);
  const file = requiredOption(given, 'reference', USAGE);
  const reference = await readReferenceFile(file, given.options.get('crs'));
  const labels = labelsIn(reference, given, file);
  const saved = /\.(geo)?json$/i.test(file) ? readSavedDesign(await jsonOfFile(file), file) : null;
  const places = placesIn(reference, reader.header, map);
  await assertNoTraining(given.options.get('training'), places, reader.header);
  const nameOf = await mapClassNames(map, given);
  const { strips, strata } = await scanStrata(reader, map, work, { pass: 0, of: 2 });
  const values = await classesAt(strips, places, work, { pass: 1, of: 2 });
  const agreesAtPoints = reference.points.every(
    ({ properties }, i) => Number(properties.stratum ?? Number.NaN) === values[i],
  );
  const asked = wordOption(given.options, 'design', DESIGN_WORDS);
  const plan = referenceDesign(saved, asked, { strata, agreesAtPoints }, nameOf);
  const mapClasses = strata.map(({ value }) => nameOf(value));
  // A label may be the name of a class, or its value on the map.
  const byValue = new Map(strata.map(({ value }) => [String(value), nameOf(value)]));
  const named = (label: string) =>
    mapClasses.includes(label) ? label : (byValue.get(label) ?? label);
  const inside = [...values.keys()].filter((i) => values[i]! >= 0);
  if (inside.length === 0) throw new SurveyError('reference-all-outside', { file, map });
  const isGiven = plan.givenValues !== null;
  if (isGiven && inside.length < places.length) {
    throw new SurveyError('reference-unmapped', { points: places.length - inside.length });
  }
  const points = inside.map((i): LabelledPoint => {
    const own = strata.findIndex(({ value }) => value === values[i]);
    const stratum = isGiven ? stratumIn(plan, reference, i) : own;
    const { interpreters } = labels;
    return {
      stratum,
      mapClass: mapClasses[own]!,
      reference: named(labels.reference[i]!),
      ...(interpreters && {
        interpreters: [named(interpreters[0][i]!), named(interpreters[1][i]!)] as const,
      }),
    };
  });
  const { matrix, interpreterPairs } = matrixFromPoints(mapClasses, points, plan.design);
  const areas = new Map(strata.map(({ value, areaM2 }) => [nameOf(value), areaM2]));
  const report = assess({
    matrix,
    ...settings,
    ...(interpreterPairs && { interpreterPairs }),
    ...(isGiven && { mappedM2: matrix.classes.map((name) => areas.get(name) ?? 0) }),
  });
  const issues = placeIssues(plan, places, places.length - inside.length);
  return { ...report, issues: [...issues, ...report.issues] };
}

/**
 * `assess CLASSES.tif --reference FILE --class-field NAME`: labels of points held against the map.
 * Errors: `reference-all-outside` {file, map}, `reference-unmapped` {points},
 * `reference-stratum-unknown` {point}, `cli-option-invalid`, those of the readers, of
 * assertNoTraining, referenceDesign, matrixFromPoints and assess.
 */
export const assessMap = (
  map: string,
  given: CommandArguments,
  work: CommandWork,
): Promise<AccuracyReport> =>
  withImage(map, work.signal, (reader) => assessReader(reader, map, given, work));
