import { isCalendarDate } from '../calendar-date.ts';
import type { Issue } from '../issues.ts';
import type { WetMassEntry } from './biomass-entry.ts';
import { sourcesOf } from './claimed-ground.ts';
import { isPeriod } from './claims.ts';
import type { CreditItem } from './credit-item.ts';
import type { Survey } from './document.ts';
import { isLush, seasonOf, showsPeriod } from './lush-season.ts';

/** Something that was weighed or read in the field, with its day. */
interface FieldSample {
  readonly name: string;
  readonly takenOn: string;
  /** A mass from before the period is told as re-used data already. */
  readonly isWeighed: boolean;
}

function weighedFor(survey: Survey, entry: WetMassEntry): readonly FieldSample[] {
  const quadrats = (ids: readonly string[]) =>
    survey.quadrats
      .filter(({ id }) => ids.includes(id))
      .map(({ station, takenOn }) => ({ name: station, takenOn, isWeighed: true }));
  switch (entry.kind) {
    case 'typed':
      return [];
    case 'quadrats':
      return quadrats(entry.quadratIds);
    case 'stratified':
      return quadrats(entry.strata.flatMap(({ quadratIds }) => quadratIds));
    case 'length-weight':
      return survey.lengthWeights
        .filter(({ id }) => id === entry.lengthWeightId)
        .map(({ name, takenOn }) => ({ name, takenOn, isWeighed: true }));
  }
}

/** Transects behind the cover of the item's area, or behind the shares of its strata. */
function transectsFor(survey: Survey, item: CreditItem): readonly FieldSample[] {
  const area = survey.areas.find(({ id }) => id === item.areaId);
  const sources = area ? [area, ...sourcesOf(survey, area)] : [];
  const ofCover = sources.flatMap((entry) =>
    entry?.method === 'cover'
      ? entry.zones.flatMap(({ cover }) => (cover.kind === 'transects' ? cover.transectIds : []))
      : [],
  );
  const mass = 'wetMass' in item.formula ? item.formula.wetMass : null;
  const weights = mass?.kind === 'stratified' ? mass.weights : null;
  const ids = new Set([...ofCover, ...(weights?.kind === 'transects' ? weights.transectIds : [])]);
  return survey.transects
    .filter(({ id }) => ids.has(id))
    .map(({ name, takenOn }) => ({ name, takenOn, isWeighed: false }));
}

const MOST_NAMED = 3;

/** `St.1 (2023-12-01), St.2 (2023-12-01) …`: which ones, without a row of thirty. */
function namesOf(samples: readonly FieldSample[]): string {
  const named = samples.slice(0, MOST_NAMED).map(({ name, takenOn }) => `${name} (${takenOn})`);
  return named.join(', ') + (samples.length > MOST_NAMED ? ' …' : '');
}

function ofItem(survey: Survey, item: CreditItem): Issue[] {
  const weighed = 'wetMass' in item.formula ? weighedFor(survey, item.formula.wetMass) : [];
  const samples = [...weighed, ...transectsFor(survey, item)].filter(({ takenOn }) =>
    isCalendarDate(takenOn),
  );
  const issues: Issue[] = [];
  const doubt = (
    code: string,
    field: string,
    found: readonly FieldSample[],
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
    const outside = samples.filter(
      ({ takenOn, isWeighed }) =>
        !showsPeriod(period, takenOn) && !(isWeighed && takenOn < period.from),
    );
    doubt('sample-outside-period', 'period', outside, { from: period.from, to: period.to });
  }
  return issues;
}

/** Whether what was weighed and read for each item fits its lush season and its period. */
export const sampleSeasonIssues = (survey: Survey): readonly Issue[] =>
  survey.items.flatMap((item) => ofItem(survey, item));
