import { createHash } from 'node:crypto';
import type { SavedDesign } from '../core/accuracy/saved-design.ts';
import { SurveyError } from '../core/errors.ts';
import { drawPoints } from '../files/accuracy/draw-points.ts';
import { commandArguments, onlyFile, requiredOption } from './command-arguments.ts';
import type { CommandWork } from './command-work.ts';
import { type DesignPlan, designPlan, PLAN_OPTIONS } from './design-plan.ts';
import { mapClassNames } from './map-class-names.ts';
import { withImage } from './open-image.ts';
import { outputFile } from './output-file.ts';
import { DESIGN_WORDS, type DesignWord } from './reference-design.ts';
import { placeOf } from './same-place.ts';
import { pointsGeoJson, savedDesign } from './sampling-design-json.ts';
import { USAGES } from './usages.ts';
import { wholeOption } from './whole-option.ts';
import { wordOption } from './word-option.ts';

const USAGE = USAGES.design;

interface DesignReport {
  readonly kind: DesignWord;
  readonly seed: number;
  readonly points: number;
  readonly stepPixels: number | null;
  readonly targetClass: string;
  readonly strata: SavedDesign['strata'];
  /** Expected errors and one-sided 95 % lower bound of the target class (m²) of every allocation, and overall. */
  readonly allocations: readonly {
    readonly name: string;
    readonly points: readonly number[];
    readonly targetSeM2: number;
    readonly targetLowerM2: number;
    readonly overallSe: number;
  }[];
  readonly bytes: number;
  readonly sha256: string;
}

const comparedOf = ({ compared, totalM2 }: DesignPlan) =>
  compared.map(({ name, points, targetSe, targetLower, overallSe }) => ({
    name,
    points,
    targetSeM2: targetSe * totalM2,
    targetLowerM2: targetLower * totalM2,
    overallSe,
  }));

/**
 * `design CLASSES.tif --n N --seed S --out POINTS.geojson`: draws reference points on the map. Errors:
 * `out-is-input`, `file-not-written`, those of designPlan and drawPoints.
 */
export async function designCommand(
  args: readonly string[],
  work: CommandWork,
): Promise<DesignReport> {
  const names = ['out', 'seed', 'kind', 'classes', ...PLAN_OPTIONS];
  const given = commandArguments(args, names, USAGE);
  const file = onlyFile(given, USAGE);
  const path = requiredOption(given, 'out', USAGE);
  if (placeOf(path) === placeOf(file)) throw new SurveyError('out-is-input', { file: path });
  const kind = wordOption(given.options, 'kind', DESIGN_WORDS) ?? 'stratified';
  const seed = wholeOption(given.options, 'seed', 1, 0, 2 ** 32 - 1);
  const nameOf = await mapClassNames(file, given);
  const out = outputFile(path);
  try {
    return await withImage(file, work.signal, async (reader) => {
      let plan: DesignPlan | null = null;
      const sample = await drawPoints({
        reader,
        file,
        seed,
        ...work,
        plan: (strata) => {
          const made = designPlan(
            given,
            strata,
            strata.map(({ value }) => nameOf(value)),
          );
          plan = made;
          if (kind !== 'stratified') return { kind, points: made.points };
          return {
            kind,
            strata: strata.map(({ value }, h) => ({ value, points: made.allocation.points[h]! })),
          };
        },
      });
      const names = new Map(sample.strata.map(({ value }) => [value, nameOf(value)]));
      const design = savedDesign(sample, names);
      const text = pointsGeoJson(sample, design, reader.header.crs ?? '');
      const bytes = new TextEncoder().encode(text);
      out.sink.write(0, bytes);
      out.keep();
      const planned = plan as DesignPlan | null;
      return {
        kind,
        seed,
        points: sample.points.length,
        stepPixels: sample.stepPixels,
        targetClass: planned?.targetClass ?? '',
        strata: design.strata,
        allocations: planned === null ? [] : comparedOf(planned),
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      };
    });
  } finally {
    out.drop();
  }
}
