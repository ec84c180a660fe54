import type { Issue } from '../issues.ts';
import { throwIfCancelled } from '../progress.ts';
import { type EqualValues, equalValues } from './equal-values.ts';
import { type ClassSampleCount, sampleCounts } from './sample-counts.ts';
import {
  gaussianVotes,
  isContradicting,
  type ReviewWork,
  type SampleVote,
} from './sample-votes.ts';
import { type PairSeparability, POOR_DISTANCE, separability } from './separability.ts';
import type { SampledTraining, SurveyClass } from './training-set.ts';

/** What is known of the samples before a model is made of them. */
export interface TrainingReport {
  readonly classes: readonly ClassSampleCount[];
  readonly separability: readonly PairSeparability[];
  readonly equalValues: EqualValues;
  /** Samples whose pixels look like another class's, in the order of the samples. */
  readonly contradictingSampleIds: readonly string[];
}

/**
 * Looks the samples over. `votes`: those of a cross-validation, by models that had not seen the
 * sample; without them, those of Gaussian classes. Error: `cancelled`.
 */
export async function trainingReport(
  training: SampledTraining,
  votes: readonly SampleVote[] | null = null,
  work: ReviewWork = {},
): Promise<TrainingReport> {
  await work.pause?.();
  throwIfCancelled(work.signal);
  const equal = equalValues(training);
  const judged = votes ?? (await gaussianVotes(training, work)) ?? [];
  const doubted = new Set([
    ...judged.filter(isContradicting).map((vote) => vote.sampleId),
    ...equal.sampleIds,
  ]);
  await work.pause?.();
  throwIfCancelled(work.signal);
  return {
    classes: sampleCounts(training),
    separability: separability(training.pixels),
    equalValues: equal,
    contradictingSampleIds: training.sampleIds.filter((id) => doubted.has(id)),
  };
}

/** Two classes of one name but for width, case and spaces: the names as first written. */
export function repeatedNames(classes: readonly SurveyClass[]): { name: string; count: number }[] {
  const known = new Map<string, { name: string; count: number }>();
  for (const { name } of classes) {
    const key = name.normalize('NFKC').trim().toLowerCase();
    const entry = known.get(key);
    if (entry) entry.count++;
    else known.set(key, { name, count: 1 });
  }
  return [...known].filter(([key, { count }]) => key !== '' && count > 1).map(([, entry]) => entry);
}

/** Below it most pixels of two classes could be either. */
const LEAST_DISTANCE = 1;
/** Pixels per feature below which a class's covariance is a guess (Swain & Davis 1978: 10 … 100). */
const LEAST_PIXELS_PER_FEATURE = 10;
/** How many times more pixels than another a class may have. */
const MOST_IMBALANCE = 10;
/** Share of the training pixels that may have the values of another class unremarked. */
const MOST_EQUAL_SHARE = 0.01;

/** What a person should look at before training. Codes and details: i18n issues. */
export function trainingIssues(
  report: TrainingReport,
  classes: readonly SurveyClass[],
  featureCount: number,
): Issue[] {
  const issues: Issue[] = [];
  const nameOf = (id: number) => classes.find((each) => each.id === id)?.name ?? String(id);
  const note = (severity: Issue['severity'], code: string, details: Issue['details']) =>
    issues.push({ code, severity, at: { kind: 'survey' }, details });
  for (const { name, count } of repeatedNames(classes)) {
    note('doubt', 'class-name-repeated', { class: name, count });
  }
  const sizes = [...report.classes].sort((a, b) => a.pixels - b.pixels);
  const [least, most] = [sizes[0], sizes.at(-1)];
  if (least && most && most.pixels > least.pixels * MOST_IMBALANCE) {
    note('note', 'training-imbalanced', {
      least: nameOf(least.classId),
      most: nameOf(most.classId),
      times: Math.floor(most.pixels / least.pixels),
    });
  }
  const needed = LEAST_PIXELS_PER_FEATURE * featureCount;
  for (const { classId, pixels } of report.classes) {
    if (pixels >= needed) continue;
    const details = { class: nameOf(classId), pixels, features: featureCount, needed };
    note('doubt', 'class-small-for-features', details);
  }
  for (const { classIds, distance } of report.separability) {
    if (distance === null || distance >= POOR_DISTANCE) continue;
    const [first, second] = [nameOf(classIds[0]), nameOf(classIds[1])];
    const code = distance < LEAST_DISTANCE ? 'classes-inseparable' : 'classes-overlap';
    note('doubt', code, { first, second, distance: distance.toFixed(2) });
  }
  const all = report.classes.reduce((sum, { pixels }) => sum + pixels, 0);
  if (report.equalValues.pixels > all * MOST_EQUAL_SHARE) {
    note('doubt', 'samples-equal-values', { pixels: report.equalValues.pixels, of: all });
  }
  const [sampleId] = report.contradictingSampleIds;
  if (sampleId !== undefined) {
    const details = { samples: report.contradictingSampleIds.length };
    const at = { kind: 'sample', sampleId } as const;
    issues.push({ code: 'samples-contradict', severity: 'doubt', at, details });
  }
  return issues;
}
