import { isCalendarDate } from '../../calendar-date.ts';
import type { Issue } from '../../issues.ts';
import type { CreditItem } from '../document/credit-item.ts';
import type { Survey } from '../document/document.ts';
import { isPeriod } from './claims.ts';
import { type FieldSupport, transectSupports, weighedSupports } from './item-supports.ts';
import { isLush, seasonOf, showsPeriod } from './lush-season.ts';

const MOST_NAMED = 3;

/** `St.1 (2023-12-01), St.2 (2023-12-01) …`: which ones, without a row of thirty. */
function namesOf(samples: readonly FieldSupport[]): string {
  const named = samples.slice(0, MOST_NAMED).map(({ name, takenOn }) => `${name} (${takenOn})`);
  return named.join(', ') + (samples.length > MOST_NAMED ? ' …' : '');
}

function ofItem(survey: Survey, item: CreditItem): Issue[] {
  const weighed = 'wetMass' in item.formula ? weighedSupports(survey, item.formula.wetMass) : [];
  const samples = [...weighed, ...transectSupports(survey, item)].filter(({ takenOn }) =>
    isCalendarDate(takenOn),
  );
  const issues: Issue[] = [];
  const doubt = (
    code: string,
    field: string,
    found: readonly FieldSupport[],
    span: Issue['details'],
  ) => {
    if (found.length === 0) return;
    const at = { kind: 'item', itemId: item.id, field } as const;
    const details = { subject: item.label, samples: namesOf(found), count: found.length, ...span };
    issues.push({ code, severity: 'doubt', at, details });
  };
  const season = seasonOf(item);
  if (season !== 'unstated' && season !== 'malformed') {
    const late = samples.filter(({ takenOn }) => !isLush(season, takenOn));
    doubt('sample-out-of-season', 'lush-months', late, { from: season.from, to: season.to });
  }
  const { period } = item;
  if (isPeriod(period)) {
    // A mass from before the period is told as re-used data already.
    const isTold = (sample: FieldSupport) =>
      weighed.includes(sample) && sample.takenOn < period.from;
    const outside = samples.filter(
      (sample) => !showsPeriod(period, sample.takenOn) && !isTold(sample),
    );
    doubt('sample-outside-period', 'period', outside, { from: period.from, to: period.to });
  }
  return issues;
}

/** Whether what was weighed and read for each item fits its lush season and its period. */
export const sampleSeasonIssues = (survey: Survey): readonly Issue[] =>
  survey.items.flatMap((item) => ofItem(survey, item));
