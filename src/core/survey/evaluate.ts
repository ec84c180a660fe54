import {
  type CreditEstimate,
  estimateCredit,
  type RulePack,
  rulePackById,
  totalCredit,
} from '../absorption/index.ts';
import { quadratDensity } from '../biomass/quadrat-density.ts';
import { type Figure, figureById } from '../derivation.ts';
import type { Issue } from '../issues.ts';
import { openLedger } from '../ledger.ts';
import { absorptionItem } from './absorption-item.ts';
import { areaFigures } from './area-figures.ts';
import { classFigures } from './class-figures.ts';
import type { CreditItem, Survey } from './document.ts';
import type { Evaluation, ItemEvaluation } from './evaluation.ts';
import { itemWetMass } from './item-wet-mass.ts';
import { surveyIssues } from './survey-issues.ts';

interface EvaluatedItem {
  readonly evaluation: ItemEvaluation;
  readonly estimate: CreditEstimate | null;
  readonly figures: readonly Figure[];
  readonly issues: readonly Issue[];
}

function evaluateItem(
  item: CreditItem,
  areaHa: Figure | null,
  densities: ReadonlyMap<string, Figure | null>,
  pack: RulePack | null,
): EvaluatedItem {
  const ledger = openLedger(`item:${item.id}`, item.label, (field) => ({
    kind: 'item',
    itemId: item.id,
    field,
  }));
  const quadratMean = itemWetMass(ledger, item, densities);
  const estimate = pack && estimateCredit(absorptionItem(item, areaHa, quadratMean), pack);
  const figures = [...ledger.figures, ...(estimate?.figures ?? [])];
  const wetMass = figures.find(({ id }) => id === `item:${item.id}/wet-mass`);
  return {
    estimate,
    figures,
    issues: [...ledger.issues, ...(estimate?.issues ?? [])],
    evaluation: {
      itemId: item.id,
      areaHa: areaHa?.id ?? null,
      wetMassTPerHa: wetMass?.value.kind === 'decimal' ? wetMass.id : null,
      coefficientTCo2PerHa: estimate?.coefficientTCo2PerHa ?? null,
      absorptionTCo2: estimate?.absorptionTCo2 ?? null,
      vesselTCo2: estimate?.vesselTCo2 ?? [],
      creditedTCo2: estimate?.creditedTCo2 ?? null,
    },
  };
}

/**
 * Everything that follows from a survey, in one graph. Never throws on an unfinished survey: what
 * can't be made is null, and an issue says why.
 */
export function evaluateSurvey(survey: Survey): Evaluation {
  const pack = rulePackById(survey.rulePack);
  const { figures: measured, classes } = classFigures(survey);
  const measuredById = figureById(measured);
  const classAreas = new Map(
    classes.flatMap(({ classId, areaM2 }) => {
      const figure = measuredById.get(areaM2);
      return figure ? [[classId, figure] as const] : [];
    }),
  );
  const areas = survey.areas.map((entry) => ({ entry, ...areaFigures(entry, classAreas) }));
  const quadrats = survey.quadrats.map((entry) => ({ entry, ...quadratDensity(entry) }));
  const densities = new Map(quadrats.map(({ entry, kgPerM2 }) => [entry.id, kgPerM2]));
  const items = survey.items.map((item) => {
    const area = areas.find(({ entry }) => entry.id === item.areaId);
    return evaluateItem(item, area?.areaHa ?? null, densities, pack);
  });
  const estimates = items.flatMap(({ estimate }) => estimate ?? []);
  const total = pack && totalCredit(estimates, survey.title, pack);
  return {
    derivation: [
      ...measured,
      ...areas.flatMap(({ ledger }) => ledger.figures),
      ...quadrats.flatMap(({ ledger }) => ledger.figures),
      ...items.flatMap(({ figures }) => figures),
      ...(total ? [total] : []),
    ],
    classes,
    areas: areas.map(({ entry, areaM2, areaHa }) => ({
      areaId: entry.id,
      areaM2: areaM2?.id ?? null,
      areaHa: areaHa?.id ?? null,
    })),
    items: items.map(({ evaluation }) => evaluation),
    totalTCo2: total?.id ?? null,
    issues: [
      ...surveyIssues(survey),
      ...areas.flatMap(({ ledger }) => ledger.issues),
      ...quadrats.flatMap(({ ledger }) => ledger.issues),
      ...items.flatMap(({ issues }) => issues),
    ],
  };
}
