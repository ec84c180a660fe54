import { rulePackById } from '../../absorption/index.ts';
import { isCalendarDate } from '../../calendar-date.ts';
import type { Issue } from '../../issues.ts';
import { coverageInputsId } from '../areas/coverage-inputs.ts';
import type { CreditItem } from '../document/credit-item.ts';
import type { Survey } from '../document/document.ts';
import { accuracyIssues } from './accuracy-issues.ts';
import { areaEvidenceIssues } from './area-evidence-issues.ts';
import { classificationIssues } from './classification-issues.ts';
import { coverUseIssues } from './cover-use-issues.ts';
import { fileIssues } from './file-issues.ts';
import { sampleSeasonIssues } from './sample-season-issues.ts';
import { seasonIssues } from './season-issues.ts';
import { classNameIssues } from './training-issues.ts';

const issue = (
  severity: Issue['severity'],
  code: string,
  at: Issue['at'],
  details: Issue['details'] = {},
): Issue => ({ code, severity, at, details });

function periodIssues(item: CreditItem): Issue[] {
  const { from, to } = item.period;
  const at = { kind: 'item', itemId: item.id, field: 'period' } as const;
  const details = { subject: item.label, from, to };
  if (from === '' || to === '') return [issue('doubt', 'period-missing', at, details)];
  if (!isCalendarDate(from) || !isCalendarDate(to)) {
    return [issue('error', 'period-malformed', at, details)];
  }
  return from > to ? [issue('error', 'period-reversed', at, details)] : [];
}

function itemAreaIssues(survey: Survey, item: CreditItem): Issue[] {
  const at = { kind: 'item', itemId: item.id, field: 'area' } as const;
  const details = { subject: item.label };
  if (item.areaId === '') return [issue('error', 'item-without-area', at, details)];
  if (survey.areas.some((area) => area.id === item.areaId)) return [];
  return [issue('error', 'area-unknown', at, { ...details, area: item.areaId })];
}

function coverageIssues(survey: Survey): Issue[] {
  const { coverage } = survey;
  if (coverage === null || coverage.inputsId === coverageInputsId(survey)) return [];
  return [issue('doubt', 'coverage-stale', { kind: 'survey' })];
}

function classIssues(survey: Survey): Issue[] {
  const { imageId, model, modelSource } = survey.classification;
  const learns = modelSource.kind === 'train' && model !== 'k-means' && model !== 'threshold';
  if (imageId === null || !learns) return [];
  const sampled = new Set(survey.samples.map((sample) => sample.classId));
  return survey.classes
    .filter((surveyClass) => !sampled.has(surveyClass.id))
    .map(({ name }) => issue('note', 'class-without-samples', { kind: 'survey' }, { class: name }));
}

function rulePackIssues(survey: Survey): Issue[] {
  const details = { rulePack: survey.rulePack };
  const pack = rulePackById(survey.rulePack);
  if (pack === null) return [issue('error', 'rule-pack-unknown', { kind: 'survey' }, details)];
  if (pack.evidence !== 'assumed') return [];
  return [issue('doubt', 'rule-pack-assumed', { kind: 'survey' }, { rulePack: pack.handbook })];
}

/** What a person should look at in the document itself, apart from the numbers. */
export function surveyIssues(survey: Survey): readonly Issue[] {
  const madeUp =
    survey.nature === 'made-up' ? [issue('note', 'survey-made-up', { kind: 'survey' })] : [];
  return [
    ...madeUp,
    ...rulePackIssues(survey),
    ...fileIssues(survey),
    ...coverageIssues(survey),
    ...classIssues(survey),
    ...classNameIssues(survey),
    ...classificationIssues(survey),
    ...accuracyIssues(survey),
    ...survey.items.flatMap((item) => [...periodIssues(item), ...itemAreaIssues(survey, item)]),
    ...seasonIssues(survey),
    ...sampleSeasonIssues(survey),
    ...areaEvidenceIssues(survey),
    ...coverUseIssues(survey),
  ];
}
