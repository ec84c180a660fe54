import type { Issue } from '../../issues.ts';
import type { CoverageStep, TrainedClass } from '../document/coverage-step.ts';
import type { Survey } from '../document/document.ts';

/**
 * Jeffries–Matusita distance 0 … 2, after Richards, Remote Sensing Digital Image Analysis: below 1
 * two classes can hardly be told apart, from 1.9 they can.
 */
export const POOR_SEPARABILITY = 1;
export const GOOD_SEPARABILITY = 1.9;

/** How many times more pixels than another a class may have. */
const MOST_IMBALANCE = 10;

const inSurvey = (severity: Issue['severity'], code: string, details: Issue['details']): Issue => ({
  code,
  severity,
  at: { kind: 'survey' },
  details,
});

/** Two classes of one name are one bed counted under two numbers, or a slip. */
export function classNameIssues({ classes }: Pick<Survey, 'classes'>): Issue[] {
  const key = (name: string) => name.normalize('NFKC').trim().toLowerCase();
  const known = new Map<string, number>();
  for (const { name } of classes) known.set(key(name), (known.get(key(name)) ?? 0) + 1);
  return [...known]
    .filter(([name, count]) => name !== '' && count > 1)
    .map(([name, count]) => {
      const shown = classes.find((entry) => key(entry.name) === name)?.name ?? name;
      return inSurvey('doubt', 'class-name-repeated', { class: shown, count });
    });
}

/** The class with far more pixels than the smallest one, where there is such a pair. */
export function imbalanceIssues(
  trained: readonly TrainedClass[],
  nameOf: (classId: number) => string,
): Issue[] {
  const sizes = trained.filter(({ pixels }) => pixels > 0).sort((a, b) => a.pixels - b.pixels);
  const [least, most] = [sizes[0], sizes.at(-1)];
  if (!least || !most || most.pixels <= least.pixels * MOST_IMBALANCE) return [];
  return [
    inSurvey('note', 'training-imbalanced', {
      least: nameOf(least.classId),
      most: nameOf(most.classId),
      times: Math.floor(most.pixels / least.pixels),
    }),
  ];
}

/** What the training of the last run was like, while the map still stands for today's samples. */
export function trainingIssues(survey: Survey, coverage: CoverageStep): Issue[] {
  const { training, crossValidation } = coverage;
  const nameOf = (id: number) =>
    survey.classes.find((entry) => entry.id === id)?.name ?? String(id);
  const issues: Issue[] = [];
  if (crossValidation?.kind === 'refused') {
    issues.push(inSurvey('note', `cross-validation-${crossValidation.reason}`, {}));
  }
  if (training === null) return issues;
  for (const { classIds, distance } of training.separability) {
    if (distance === null || distance >= POOR_SEPARABILITY) continue;
    const [first, second] = classIds;
    const details = {
      first: nameOf(first),
      second: nameOf(second),
      distance: distance.toFixed(2),
    };
    issues.push(inSurvey('doubt', 'classes-inseparable', details));
  }
  const contradicting = training.contradictingSampleIds.filter((id) =>
    survey.samples.some((sample) => sample.id === id),
  );
  const [sampleId] = contradicting;
  if (sampleId !== undefined) {
    const at = { kind: 'sample', sampleId } as const;
    const details = { samples: contradicting.length };
    issues.push({ code: 'samples-contradict', severity: 'doubt', at, details });
  }
  return [...issues, ...imbalanceIssues(training.classes, nameOf)];
}
