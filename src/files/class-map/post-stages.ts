import { pixelAreaField } from '../../core/area/pixel-area.ts';
import type { ClassTotals } from '../../core/coverage/class-tally.ts';
import { type ClassCoverage, COVERAGE_NODATA } from '../../core/coverage/coverage-map.ts';
import type { StripWork } from '../../core/coverage/labelled-strips.ts';
import type { PostStep } from '../../core/coverage/post-step.ts';
import { afterPostStep, classTotals } from '../../core/coverage/post-steps.ts';
import { SurveyError } from '../../core/errors.ts';
import { throwIfCancelled } from '../../core/progress.ts';
import type { CoverageStage } from '../../core/survey/document/coverage-step.ts';
import type { SurveyClass } from '../../core/training/training-set.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import type { WrittenFile } from '../geotiff/cog/cog-writer.ts';
import { openGeoTiff } from '../geotiff/open-geotiff.ts';
import { type ClassMapOutput, writeClassMap } from '../geotiff/write-class-map.ts';

const FILE = 'coverage.tif';

/** A class map as it was written, and what was counted in it. */
export interface WrittenMap {
  readonly source: ByteSource;
  readonly file: WrittenFile;
  readonly classes: readonly ClassCoverage[];
  readonly nodataPixels: number;
}

export interface StagedMap extends Omit<WrittenMap, 'source'> {
  readonly stages: readonly CoverageStage[];
}

const coverageOf = (
  { counts, areasM2 }: ClassTotals,
  classes: readonly SurveyClass[],
): ClassCoverage[] =>
  classes.map(({ id }) => ({ classId: id, pixels: counts[id] ?? 0, areaM2: areasM2?.[id] ?? 0 }));

/**
 * A class map after the steps that were asked for, in order, written to `output`, and what each
 * class covers after each; without steps (output null) the map as it is. Errors: those of the steps;
 * `classify-nothing-inside`: a map of nodata alone is no result.
 */
export async function withPostSteps(
  { source, file, classes: mapped, nodataPixels }: WrittenMap,
  classes: readonly SurveyClass[],
  post: readonly PostStep[],
  output: ClassMapOutput | null,
  work: StripWork,
): Promise<StagedMap> {
  if (mapped.every(({ pixels }) => pixels === 0)) throw new SurveyError('classify-nothing-inside');
  const first: CoverageStage = { step: 'classify', classes: mapped, nodataPixels };
  if (output === null) return { file, classes: mapped, nodataPixels, stages: [first] };
  const stages = [first];
  let reader = await openGeoTiff(source);
  const { runAreaM2 } = pixelAreaField(reader.header);
  for (const step of post) {
    throwIfCancelled(work.signal);
    reader = await afterPostStep(reader, FILE, step, work);
    const totals = await classTotals(reader, FILE, runAreaM2, work);
    stages.push({
      step,
      classes: coverageOf(totals, classes),
      nodataPixels: totals.counts[COVERAGE_NODATA] ?? 0,
    });
  }
  const { written } = await writeClassMap(reader, output, runAreaM2, work);
  const last = stages.at(-1) ?? first;
  return { file: written, classes: last.classes, nodataPixels: last.nodataPixels, stages };
}
