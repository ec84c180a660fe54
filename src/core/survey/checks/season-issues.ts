import { isCalendarDate } from '../../calendar-date.ts';
import type { Issue } from '../../issues.ts';
import { imageOfSurvey } from '../areas/classified-image.ts';
import type { AreaEntry } from '../document/area-entry.ts';
import type { CreditItem } from '../document/credit-item.ts';
import type { Survey, SurveyFile } from '../document/document.ts';
import { isOutline } from '../document/outline-entry.ts';
import { sourcesOf } from './claimed-ground.ts';
import { type Claim, claimsOf, isPeriod } from './claims.ts';
import { isLush, type Season, seasonOf, showsPeriod } from './lush-season.ts';

/** Something that an area was seen on, with its day. */
interface Scene {
  readonly name: string;
  readonly date: string;
}

/** The images of a classified area, or the file of an outline; what was drawn by hand has none. */
function filesOf(survey: Survey, entry: AreaEntry): readonly SurveyFile[] {
  if (entry.method === 'class') {
    return imageOfSurvey(survey, survey.coverage?.imageId ?? null)?.files ?? [];
  }
  const drawnFrom = isOutline(entry) ? entry.fileId : null;
  return survey.files.filter(({ id }) => id === drawnFrom);
}

/** An ISO date, of which only the day counts; null where none is known. */
const dayOf = (file: SurveyFile): string | null => {
  const day = file.takenOn?.slice(0, 10) ?? '';
  return isCalendarDate(day) ? day : null;
};

function ofScene({ item }: Claim, season: Season | null, scene: Scene): Issue[] {
  const at = (field: string) => ({ kind: 'item', itemId: item.id, field }) as const;
  const details = { subject: item.label, scene: scene.name, date: scene.date };
  const issues: Issue[] = [];
  if (season && !isLush(season, scene.date)) {
    const months = { from: season.from, to: season.to };
    const code = 'scene-out-of-season';
    issues.push({
      code,
      severity: 'doubt',
      at: at('lush-months'),
      details: { ...details, ...months },
    });
  }
  const { from, to } = item.period;
  if (isPeriod(item.period) && !showsPeriod(item.period, scene.date)) {
    const code = 'scene-outside-period';
    issues.push({ code, severity: 'doubt', at: at('period'), details: { ...details, from, to } });
  }
  return issues;
}

/** A farm is harvested when it is ripe: its formulas ask for no season. */
const needsSeason = ({ formula }: CreditItem): boolean =>
  formula.kind !== 'landed-yield' && formula.kind !== 'wet-mass-per-rope';

function ofSeason(item: CreditItem, season: ReturnType<typeof seasonOf>): Issue[] {
  const at = { kind: 'item', itemId: item.id, field: 'lush-months' } as const;
  const { from, to } = item.lushMonths;
  const details = { subject: item.label, from, to };
  if (season === 'malformed') {
    return [{ code: 'season-malformed', severity: 'error', at, details }];
  }
  if (season !== 'unstated' || !needsSeason(item)) return [];
  return [{ code: 'season-unstated', severity: 'note', at, details }];
}

function ofClaim(survey: Survey, claim: Claim): Issue[] {
  const sources = sourcesOf(survey, claim.area).filter((entry) => entry !== null);
  const files = sources.flatMap((entry) => filesOf(survey, entry));
  const undated = files.filter((file) => dayOf(file) === null);
  const entries = [...new Set([claim.area, ...sources])];
  const scenes: readonly Scene[] = [
    ...[...new Set(files)].flatMap((file) => {
      const date = dayOf(file);
      return date ? [{ name: file.name, date }] : [];
    }),
    ...entries.flatMap(({ name, surveyedOn }) =>
      isCalendarDate(surveyedOn) ? [{ name, date: surveyedOn }] : [],
    ),
  ];
  const season = seasonOf(claim.item);
  const months = season === 'unstated' || season === 'malformed' ? null : season;
  return [
    ...[...new Set(undated)].map(({ id, name }): Issue => {
      const at = { kind: 'file', fileId: id } as const;
      const details = { subject: claim.item.label, scene: name };
      return { code: 'scene-without-date', severity: 'doubt', at, details };
    }),
    ...entries.flatMap(({ id, name, surveyedOn }): Issue[] => {
      if (surveyedOn === '' || isCalendarDate(surveyedOn)) return [];
      const at = { kind: 'area', areaId: id } as const;
      const details = { area: name, date: surveyedOn };
      return [{ code: 'survey-date-malformed', severity: 'doubt', at, details }];
    }),
    ...ofSeason(claim.item, season),
    ...scenes.flatMap((scene) => ofScene(claim, months, scene)),
  ];
}

/** Whether each claimed area was seen in its lush season, and in the period that is credited. */
export const seasonIssues = (survey: Survey): readonly Issue[] =>
  claimsOf(survey).flatMap((claim) => ofClaim(survey, claim));
