import {
  type CreditEstimate,
  estimateCredit,
  type RulePack,
  rulePackById,
  totalCredit,
} from '../absorption/index.ts';
import type { TransectsById } from '../area/transects-of-zone.ts';

import { quadratDensity } from '../biomass/quadrat-density.ts';
import { transectCover } from '../coverage/transect-cover.ts';
import { type Figure, figureById } from '../derivation.ts';
import type { Issue } from '../issues.ts';
import { openLedger } from '../ledger.ts';
import { accuracyFigures } from './accuracy/accuracy-figures.ts';
import { assessedMap } from './accuracy/assessed-map.ts';
import { type AreaFigures, areaFigures } from './areas/area-figures.ts';
import { inOrderOfUse, isGround } from './areas/area-order.ts';
import { classFigures } from './areas/class-figures.ts';
import { coverageInputsId } from './areas/coverage-inputs.ts';
import { withAreaNames } from './checks/area-names.ts';
import { checkClaims } from './checks/claim-checks.ts';
import { duplicateIssues } from './checks/duplicate-quadrats.ts';
import { itemEvidenceIssues } from './checks/item-evidence-issues.ts';
import { surveyIssues } from './checks/survey-issues.ts';
import { withheldIssue, wrongSupports } from './checks/withheld-items.ts';
import type { CreditItem } from './document/credit-item.ts';
import type { Survey } from './document/document.ts';
import { isOutline } from './document/outline-entry.ts';
import type { AreaEvaluation, Evaluation, ItemEvaluation } from './evaluation.ts';
import { absorptionItem } from './items/absorption-item.ts';
import type { BiomassOfSurvey } from './items/biomass-of-survey.ts';
import type { ItemBasis } from './items/item-basis.ts';
import { itemRopeMass } from './items/item-rope-mass.ts';
import { itemWetMass } from './items/item-wet-mass.ts';
import { rememberedDensity } from './items/length-weight-memory.ts';
import { otherUnitFigures } from './items/other-unit-figures.ts';
import { statedUncertainty } from './uncertainty/stated-uncertainty.ts';

interface EvaluatedItem {
  readonly evaluation: ItemEvaluation;
  readonly estimate: CreditEstimate | null;
  readonly figures: readonly Figure[];
  readonly issues: readonly Issue[];
  /** Said of an amount that is not shown because of what it rests on. */
  readonly withheld: Issue | null;
}

function evaluateItem(
  item: CreditItem,
  area: ItemBasis['area'],
  biomass: BiomassOfSurvey,
  pack: RulePack | null,
): EvaluatedItem {
  const ledger = openLedger(`item:${item.id}`, item.label, (field) => ({
    kind: 'item',
    itemId: item.id,
    field,
  }));
  const weighed = itemWetMass(ledger, item, biomass);
  const mass = weighed.tPerHa ?? itemRopeMass(ledger, item);
  const estimate = pack && estimateCredit(absorptionItem(ledger, item, { area, mass }), pack);
  const made = [...ledger.figures, ...(estimate?.figures ?? [])];
  const figures = [...made, ...otherUnitFigures(item.id, made)];
  const coefficient = estimate?.coefficient ?? null;
  const onRopes = item.formula.kind === 'wet-mass-per-rope';
  const wetMass = figures.find(({ id }) => id === `item:${item.id}/wet-mass`);
  return {
    estimate,
    figures,
    issues: [...ledger.issues, ...(estimate?.issues ?? [])],
    withheld: null,
    evaluation: {
      itemId: item.id,
      areaHa: area?.figures.areaHa?.id ?? null,
      ropeLengthM: area?.figures.estimate.lengthM?.id ?? null,
      wetMassStandardError: weighed.standardError?.id ?? null,
      baselineTCo2: estimate?.baselineTCo2 ?? null,
      wetMassTPerHa: wetMass?.value.kind === 'decimal' ? wetMass.id : null,
      coefficientTCo2PerHa: onRopes ? null : coefficient,
      coefficientTCo2PerM: onRopes ? coefficient : null,
      absorptionTCo2: estimate?.absorptionTCo2 ?? null,
      vesselTCo2: estimate?.vesselTCo2 ?? [],
      creditedTCo2: estimate?.creditedTCo2 ?? null,
      isWithheld: false,
    },
  };
}

/** What is claimed wrongly is not shown as a credit; what it was made from stays to be looked at. */
function withoutCredit(item: EvaluatedItem): EvaluatedItem {
  const { evaluation, estimate, figures } = item;
  return {
    ...item,
    estimate: estimate && { ...estimate, creditedTCo2: null },
    figures: figures.filter(({ id }) => id !== evaluation.creditedTCo2),
    evaluation: { ...evaluation, creditedTCo2: null, isWithheld: true },
  };
}

/** No amount rests on what is wrong; where it is not the item itself, the item says so too. */
function withheldWhereWrong(
  survey: Survey,
  items: readonly EvaluatedItem[],
  issues: readonly Issue[],
): readonly EvaluatedItem[] {
  return items.map((made, index) => {
    const item = survey.items[index]!;
    if (made.evaluation.creditedTCo2 === null) return made;
    const { isWrongItself, names } = wrongSupports(survey, item, issues);
    if (!isWrongItself && names.length === 0) return made;
    const withheld = isWrongItself ? null : withheldIssue(item, names);
    return { ...withoutCredit(made), withheld };
  });
}

function allAreas(
  survey: Survey,
  classAreas: ReadonlyMap<number, Figure>,
  transectCover: TransectsById,
): ReadonlyMap<string, AreaFigures> {
  const known = new Map<string, AreaFigures>();
  const isOutlined = survey.areas.some((area) => isOutline(area) && area.outlined);
  const mapInputsId = isOutlined ? coverageInputsId(survey) : null;
  const ground = new Set(survey.areas.filter(isGround).map(({ id }) => id));
  const assessment = assessedMap(survey);
  for (const entry of inOrderOfUse(survey.areas)) {
    const figures = areaFigures(entry, {
      classAreas,
      assessed: assessment.kind === 'made' ? assessment : null,
      areaOf: (id) => (ground.has(id) ? (known.get(id)?.estimate.areaM2 ?? null) : undefined),
      scales: survey.coverScales,
      transectCover,
      files: survey.files,
      mapInputsId,
    });
    const { ledger } = figures;
    const issues = withAreaNames(ledger.issues, survey.areas);
    known.set(entry.id, { ...figures, ledger: { ...ledger, issues } });
  }
  return known;
}

function areaEvaluation(areaId: string, figures: AreaFigures | undefined): AreaEvaluation[] {
  if (!figures) return [];
  const { estimate, areaHa, ledger } = figures;
  const own = (tail: string) =>
    ledger.figures.find(({ id }) => id === `${ledger.prefix}/${tail}`)?.id ?? null;
  return [
    {
      areaId,
      areaM2: estimate.areaM2?.id ?? null,
      areaHa: areaHa?.id ?? null,
      lengthM: estimate.lengthM?.id ?? null,
      standardError: estimate.standardError?.id ?? null,
      cover: estimate.cover,
      assessed: {
        mappedM2: own('mapped-m2') ?? (own('estimated-area') && estimate.areaM2?.id) ?? null,
        estimateM2: own('estimated-area'),
        lowerM2: own('area-lower-bound'),
      },
      comparison: {
        planarM2: own('planar-area'),
        ellipsoidalM2: own('measured-area'),
        slopedM2: own('sloped-area'),
        planarDifferencePct: own('planar-difference'),
        slopedDifferencePct: own('sloped-difference'),
      },
    },
  ];
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
  const transects = survey.transects.map((entry) => ({
    entry,
    ...transectCover(entry, survey.coverScales),
  }));
  const transectsById = new Map(transects.map((made) => [made.entry.id, made]));
  const assessment = assessedMap(survey);
  const areas = allAreas(survey, classAreas, transectsById);
  const quadrats = survey.quadrats.map((entry) => ({ entry, ...quadratDensity(entry) }));
  const lengthWeights = survey.lengthWeights.map(rememberedDensity);
  const biomass: BiomassOfSurvey = {
    quadrats: survey.quadrats,
    densities: new Map(quadrats.map(({ entry, kgPerM2 }) => [entry.id, kgPerM2])),
    lengthWeights: survey.lengthWeights,
    lengthWeightDensities: new Map(
      survey.lengthWeights.map(({ id }, index) => [id, lengthWeights[index]!]),
    ),
    ground: {
      areaLedgers: new Map([...areas].map(([id, { ledger }]) => [id, ledger])),
      transectLedgers: new Map(transects.map(({ entry, ledger }) => [entry.id, ledger])),
      scales: survey.coverScales,
    },
  };
  const coverByArea = new Map([...areas].map(([id, { estimate }]) => [id, estimate.cover]));
  const checks = checkClaims(survey, coverByArea);
  const calculated = survey.items.map((item) => {
    const entry = survey.areas.find(({ id }) => id === item.areaId);
    const figures = areas.get(item.areaId);
    const area = entry && figures ? { method: entry.method, figures } : null;
    const made = evaluateItem(item, area, biomass, pack);
    return checks.refusedItemIds.has(item.id) ? withoutCredit(made) : made;
  });
  const issues = [
    ...surveyIssues(survey),
    ...checks.issues,
    ...transects.flatMap(({ ledger }) => ledger.issues),
    ...[...areas.values()].flatMap(({ ledger }) => ledger.issues),
    ...quadrats.flatMap(({ ledger }) => ledger.issues),
    ...duplicateIssues(survey.quadrats),
    ...lengthWeights.flatMap(({ ledger }) => ledger.issues),
    ...calculated.flatMap((made) => made.issues),
    ...itemEvidenceIssues(survey),
  ];
  const items = withheldWhereWrong(survey, calculated, issues);
  const estimates = items.flatMap(({ estimate }) => estimate ?? []);
  const total = pack && totalCredit(estimates, survey.title, pack);
  const derivation = [
    ...measured,
    ...(assessment.kind === 'made' ? accuracyFigures(assessment, survey) : []),
    ...transects.flatMap(({ ledger }) => ledger.figures),
    ...[...areas.values()].flatMap(({ ledger }) => ledger.figures),
    ...quadrats.flatMap(({ ledger }) => ledger.figures),
    ...lengthWeights.flatMap(({ ledger }) => ledger.figures),
    ...items.flatMap(({ figures }) => figures),
    ...(total ? [total] : []),
  ];
  return {
    derivation,
    classes,
    areas: survey.areas.flatMap(({ id }) => areaEvaluation(id, areas.get(id))),
    items: items.map(({ evaluation }) => evaluation),
    totalTCo2: total?.id ?? null,
    assessment,
    overlaps: checks.overlaps,
    outside: checks.outside,
    issues: [
      ...issues,
      ...items.flatMap(({ withheld }) => withheld ?? []),
      ...statedUncertainty(survey, figureById(derivation)).issues,
    ],
  };
}
