import type { Issue, IssuePlace } from '../issues.ts';
import type { AreaEntry } from './area-entry.ts';
import type { WetMassEntry } from './biomass-entry.ts';
import { sourcesOf } from './claimed-ground.ts';
import type { CreditItem } from './credit-item.ts';
import type { Survey } from './document.ts';

/** A credit below zero is told and shown: it lowers the total, and hiding it would raise it. */
const TOLD_WITH_ITS_FIGURE: ReadonlySet<string> = new Set(['credit-below-zero']);

/** Something that an item rests on, with the name that a person knows it by. */
interface Support {
  readonly place: IssuePlace;
  readonly name: string;
}

const transectsOf = (area: AreaEntry | null): readonly string[] =>
  area?.method === 'cover'
    ? area.zones.flatMap(({ cover }) => (cover.kind === 'transects' ? cover.transectIds : []))
    : [];

function ofMass(survey: Survey, entry: WetMassEntry): readonly Support[] {
  const quadrats = (ids: readonly string[]): readonly Support[] =>
    survey.quadrats
      .filter(({ id }) => ids.includes(id))
      .map(({ id, station }) => ({ place: { kind: 'quadrat', quadratId: id }, name: station }));
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
        .map(({ id, name }) => ({ place: { kind: 'length-weight', lengthWeightId: id }, name }));
  }
}

/** Areas, transects, quadrats and regressions behind the numbers of an item. */
function supportsOf(survey: Survey, item: CreditItem): readonly Support[] {
  const mass = 'wetMass' in item.formula ? item.formula.wetMass : null;
  const weights = mass?.kind === 'stratified' ? mass.weights : null;
  const named = [item.areaId, weights?.kind === 'cover-zones' ? weights.areaId : ''];
  const own = survey.areas.filter(({ id }) => named.includes(id));
  const areas = [...own, ...own.flatMap((area) => sourcesOf(survey, area))];
  const tapes = [
    ...areas.flatMap(transectsOf),
    ...(weights?.kind === 'transects' ? weights.transectIds : []),
  ];
  return [
    ...areas.flatMap((area): Support[] =>
      area ? [{ place: { kind: 'area', areaId: area.id }, name: area.name }] : [],
    ),
    ...survey.transects
      .filter(({ id }) => tapes.includes(id))
      .map(({ id, name }): Support => ({ place: { kind: 'transect', transectId: id }, name })),
    ...(mass ? ofMass(survey, mass) : []),
  ];
}

/** A place without the field: what is wrong with one field is wrong with the thing. */
function keyOf(place: IssuePlace): string {
  const { field: _, ...thing } = { field: '', ...place };
  return JSON.stringify(Object.entries(thing).sort());
}

/**
 * Names of what an item rests on that has an `error`; empty: its amount may be shown. An error of
 * the item itself goes by the item's label, one of the whole survey by its title.
 */
export function wrongSupports(
  survey: Survey,
  item: CreditItem,
  issues: readonly Issue[],
): { readonly isWrongItself: boolean; readonly names: readonly string[] } {
  const errors = issues.filter(
    ({ severity, code }) => severity === 'error' && !TOLD_WITH_ITS_FIGURE.has(code),
  );
  const wrong = new Set(errors.map(({ at }) => keyOf(at)));
  const found = supportsOf(survey, item).filter(({ place }) => wrong.has(keyOf(place)));
  const isWrongItself =
    wrong.has(keyOf({ kind: 'item', itemId: item.id })) || wrong.has(keyOf({ kind: 'survey' }));
  return { isWrongItself, names: [...new Set(found.map(({ name }) => name))] };
}

/** Said at the item, where its amount is looked for. */
export const withheldIssue = (item: CreditItem, names: readonly string[]): Issue => ({
  code: 'credit-rests-on-error',
  severity: 'error',
  at: { kind: 'item', itemId: item.id, field: 'credited-amount' },
  details: { subject: item.label, names: names.join('・') },
});
