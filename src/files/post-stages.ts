import { pixelAreaField } from '../core/area/pixel-area.ts';
import type { ClassTotals } from '../core/coverage/class-tally.ts';
import { type ClassCoverage, COVERAGE_NODATA } from '../core/coverage/coverage-map.ts';
import type { PostStep } from '../core/coverage/post-step.ts';
import { afterPostStep, classTotals } from '../core/coverage/post-steps.ts';
import type { CoverageStage } from '../core/survey/document/coverage-step.ts';
import type { SurveyClass } from '../core/training/training-set.ts';
import { memorySink } from './byte-sink.ts';
import { bytesSource } from './byte-source.ts';
import { openGeoTiff } from './geotiff/open-geotiff.ts';
import { writeClassMap } from './geotiff/write-class-map.ts';

const FILE = 'coverage.tif';

export interface StagedMap {
  readonly tiff: Uint8Array<ArrayBuffer>;
  readonly classes: readonly ClassCoverage[];
  readonly nodataPixels: number;
  readonly stages: readonly CoverageStage[];
}

const coverageOf = (
  { counts, areasM2 }: ClassTotals,
  classes: readonly SurveyClass[],
): ClassCoverage[] =>
  classes.map(({ id }) => ({ classId: id, pixels: counts[id] ?? 0, areaM2: areasM2?.[id] ?? 0 }));

/**
 * A class map after the steps that were asked for, in order, and what each class covers after each.
 * Errors: those of the steps.
 */
export async function withPostSteps(
  map: Omit<StagedMap, 'stages'>,
  classes: readonly SurveyClass[],
  post: readonly PostStep[],
): Promise<StagedMap> {
  const first: CoverageStage = {
    step: 'classify',
    classes: map.classes,
    nodataPixels: map.nodataPixels,
  };
  if (post.length === 0) return { ...map, stages: [first] };
  const stages = [first];
  let reader = await openGeoTiff(bytesSource(map.tiff, FILE));
  const { runAreaM2 } = pixelAreaField(reader.header);
  for (const step of post) {
    reader = await afterPostStep(reader, FILE, step);
    const totals = await classTotals(reader, FILE, runAreaM2);
    stages.push({
      step,
      classes: coverageOf(totals, classes),
      nodataPixels: totals.counts[COVERAGE_NODATA] ?? 0,
    });
  }
  const out = memorySink();
  await writeClassMap(reader, { out, scratch: memorySink() }, runAreaM2, {});
  const last = stages.at(-1) ?? first;
  return { ...last, tiff: out.take(), stages };
}
