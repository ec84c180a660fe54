import type { Quadrat, Stratum, WetMassEntry } from '../document/biomass-entry.ts';

export type StratifiedWetMass = Extract<WetMassEntry, { readonly kind: 'stratified' }>;

export const newStratum = (id: string): Stratum => ({
  id,
  name: '',
  coverClass: '',
  share: '',
  quadratIds: [],
});

/** The quadrats of one cover class, in the survey's order. */
export const quadratsOfClass = (quadrats: readonly Quadrat[], code: string): readonly string[] =>
  quadrats.filter(({ coverClass }) => coverClass.trim() === code.trim()).map(({ id }) => id);

/** One stratum per cover class that a quadrat names and no stratum has yet. */
export function withStrataOfClasses(
  wetMass: StratifiedWetMass,
  quadrats: readonly Quadrat[],
  newId: () => string,
): StratifiedWetMass {
  const known = new Set(wetMass.strata.map(({ coverClass }) => coverClass.trim()));
  const codes = [...new Set(quadrats.map(({ coverClass }) => coverClass.trim()))]
    .filter((code) => code !== '' && !known.has(code))
    .sort((one, other) => one.localeCompare(other, 'ja', { numeric: true }));
  const added = codes.map((coverClass) => ({
    ...newStratum(newId()),
    coverClass,
    quadratIds: quadratsOfClass(quadrats, coverClass),
  }));
  return added.length === 0 ? wetMass : { ...wetMass, strata: [...wetMass.strata, ...added] };
}

/** A quadrat stands for one stratum: chosen for one, it leaves the others. */
export const withQuadratsOfStratum = (
  strata: readonly Stratum[],
  stratumId: string,
  quadratIds: readonly string[],
): readonly Stratum[] =>
  strata.map((stratum) =>
    stratum.id === stratumId
      ? { ...stratum, quadratIds }
      : {
          ...stratum,
          quadratIds: stratum.quadratIds.filter((id) => !quadratIds.includes(id)),
        },
  );
