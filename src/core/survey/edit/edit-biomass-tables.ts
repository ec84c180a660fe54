import type { LengthWeight, WetMassEntry } from '../document/biomass-entry.ts';
import type { CreditItem } from '../document/credit-item.ts';
import { withAttached } from './edit-evidence.ts';
import { updateItem } from './edit-items.ts';
import { type SurveyStep, withChanged, withList } from './survey-step.ts';
import { quadratOf, ropeSampleOf, shootCountOf, shootOf } from './table-entries.ts';
import { entriesOf, type TableImport } from './table-import.ts';

const inOrder =
  (...steps: readonly SurveyStep[]): SurveyStep =>
  (survey) =>
    steps.reduce((current, step) => step(current), survey);

function changedWetMass(
  item: CreditItem,
  change: (wetMass: WetMassEntry) => WetMassEntry,
): CreditItem {
  const { formula } = item;
  if (!('wetMass' in formula)) return item;
  const wetMass = change(formula.wetMass);
  return wetMass === formula.wetMass ? item : { ...item, formula: { ...formula, wetMass } };
}

/** Into the survey, and into the wet mass of an item where one is named. */
export function quadratRows(table: TableImport): SurveyStep {
  const quadrats = entriesOf(table, quadratOf);
  const add: SurveyStep = (survey) =>
    withList(survey, 'quadrats', [...survey.quadrats, ...quadrats]);
  const { kind, id } = table.target;
  if (kind === 'survey') return add;
  if (kind !== 'wet-mass' || id === null) return (survey) => survey;
  const weigh = (wetMass: WetMassEntry): WetMassEntry =>
    wetMass.kind === 'quadrats'
      ? {
          ...wetMass,
          quadratIds: [...wetMass.quadratIds, ...quadrats.map((quadrat) => quadrat.id)],
          evidence: withAttached(wetMass.evidence, [table.file]),
        }
      : wetMass;
  return inOrder(
    add,
    updateItem(id, (item) => changedWetMass(item, weigh)),
  );
}

export const ropeSampleRows = (table: TableImport): SurveyStep =>
  updateItem(table.target.id ?? '', (item) => {
    const { formula } = item;
    if (table.target.kind !== 'rope-mass' || formula.kind !== 'wet-mass-per-rope') return item;
    const { ropeMass } = formula;
    if (ropeMass.kind !== 'samples') return item;
    const sampled = {
      ...ropeMass,
      samples: [...ropeMass.samples, ...entriesOf(table, ropeSampleOf)],
      evidence: withAttached(ropeMass.evidence, [table.file]),
    };
    return { ...item, formula: { ...formula, ropeMass: sampled } };
  });

/** Shoots or counts; the file stands behind every wet mass that is made from them. */
export const lengthWeightRows =
  (table: TableImport): SurveyStep =>
  (survey) => {
    const { id, kind } = table.target;
    if (kind !== 'length-weight') return survey;
    const change = (entry: LengthWeight): LengthWeight =>
      table.kind === 'shoots'
        ? { ...entry, shoots: [...entry.shoots, ...entriesOf(table, shootOf)] }
        : { ...entry, counts: [...entry.counts, ...entriesOf(table, shootCountOf)] };
    if (id === null) {
      const lengthWeights = [...survey.lengthWeights, change(blankLengthWeight(table))];
      return withList(survey, 'lengthWeights', lengthWeights);
    }
    const lengthWeights = withChanged(survey.lengthWeights, id, change);
    if (lengthWeights === survey.lengthWeights) return survey;
    const prove = (wetMass: WetMassEntry): WetMassEntry =>
      wetMass.kind === 'length-weight' && wetMass.lengthWeightId === id
        ? { ...wetMass, evidence: withAttached(wetMass.evidence, [table.file]) }
        : wetMass;
    const items = survey.items.map((item) => changedWetMass(item, prove));
    return { ...survey, lengthWeights, items };
  };

const blankLengthWeight = ({ name, newId }: TableImport): LengthWeight => ({
  id: newId(),
  name,
  species: '',
  takenOn: '',
  biasCorrection: 'none',
  shoots: [],
  counts: [],
});
