import type { IssuePlace } from '../../issues.ts';
import type { AreaEntry } from '../document/area-entry.ts';
import type { LengthWeight, Quadrat, WetMassEntry } from '../document/biomass-entry.ts';
import type { CreditItem } from '../document/credit-item.ts';
import type { Survey } from '../document/document.ts';
import { sourcesOf } from './claimed-ground.ts';

/** Something that the numbers of an item rest on, by the name that a person knows it by. */
export interface Support {
  readonly place: IssuePlace;
  readonly name: string;
}

/** What was weighed or read in the field. */
export interface FieldSupport extends Support {
  /** ISO date as typed; may be empty. */
  readonly takenOn: string;
}

interface Weighed {
  readonly quadrats: readonly Quadrat[];
  readonly lengthWeights: readonly LengthWeight[];
}

/** The quadrats, or the sampled shoots, of a wet mass; none of a typed one. */
export function weighedSupports(around: Weighed, entry: WetMassEntry): readonly FieldSupport[] {
  const ofQuadrats = (ids: readonly string[]) =>
    around.quadrats
      .filter(({ id }) => ids.includes(id))
      .map(
        ({ id, station, takenOn }): FieldSupport => ({
          place: { kind: 'quadrat', quadratId: id },
          name: station,
          takenOn,
        }),
      );
  switch (entry.kind) {
    case 'typed':
      return [];
    case 'quadrats':
      return ofQuadrats(entry.quadratIds);
    case 'stratified':
      return ofQuadrats(entry.strata.flatMap(({ quadratIds }) => quadratIds));
    case 'length-weight':
      return around.lengthWeights
        .filter(({ id }) => id === entry.lengthWeightId)
        .map(({ id, name, takenOn }) => ({
          place: { kind: 'length-weight', lengthWeightId: id },
          name,
          takenOn,
        }));
  }
}

const massOf = ({ formula }: CreditItem) => ('wetMass' in formula ? formula.wetMass : null);

function weightsOf(item: CreditItem) {
  const mass = massOf(item);
  return mass?.kind === 'stratified' ? mass.weights : null;
}

/** The item's area, what it is made of, and the area that gives the shares of strata. */
export function areasOfItem(survey: Survey, item: CreditItem): readonly AreaEntry[] {
  const weights = weightsOf(item);
  const named = [item.areaId, weights?.kind === 'cover-zones' ? weights.areaId : ''];
  const own = survey.areas.filter(({ id }) => named.includes(id));
  const parts = own.flatMap((area) => sourcesOf(survey, area));
  return [...new Set([...own, ...parts])].filter((area) => area !== null);
}

/** Transects behind the cover of the item's areas, or behind the shares of its strata. */
export function transectSupports(survey: Survey, item: CreditItem): readonly FieldSupport[] {
  const ofCover = areasOfItem(survey, item).flatMap((area) =>
    area.method === 'cover'
      ? area.zones.flatMap(({ cover }) => (cover.kind === 'transects' ? cover.transectIds : []))
      : [],
  );
  const weights = weightsOf(item);
  const ids = new Set([...ofCover, ...(weights?.kind === 'transects' ? weights.transectIds : [])]);
  return survey.transects
    .filter(({ id }) => ids.has(id))
    .map(({ id, name, takenOn }) => ({
      place: { kind: 'transect', transectId: id },
      name,
      takenOn,
    }));
}

/** Areas, transects, quadrats and regressions behind the numbers of an item. */
export function itemSupports(survey: Survey, item: CreditItem): readonly Support[] {
  const mass = massOf(item);
  return [
    ...areasOfItem(survey, item).map(
      ({ id, name }): Support => ({ place: { kind: 'area', areaId: id }, name }),
    ),
    ...transectSupports(survey, item),
    ...(mass ? weighedSupports(survey, mass) : []),
  ];
}
