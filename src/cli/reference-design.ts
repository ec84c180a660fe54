import type { SamplingDesign, Stratum } from '../core/accuracy/sampling-design.ts';
import type { SavedDesign } from '../core/accuracy/saved-design.ts';
import { SurveyError } from '../core/errors.ts';
import type { MapStratum } from '../files/accuracy/scan-strata.ts';

export const DESIGN_WORDS = ['stratified', 'simple-random', 'systematic'] as const;
export type DesignWord = (typeof DESIGN_WORDS)[number];

export interface ReferenceDesign {
  readonly design: SamplingDesign;
  /** The strata are those of another map: values of the field `stratum`, in the design's order. */
  readonly givenValues: readonly number[] | null;
  /** Nobody says how the points were drawn. */
  readonly isAssumed: boolean;
}

/** The map has the strata's sizes, and at every point the class of its stratum. */
const isSameMap = (saved: SavedDesign, strata: readonly MapStratum[], agrees: boolean) =>
  agrees &&
  saved.strata.length === strata.length &&
  strata.every(({ value, pixels }) =>
    saved.strata.some((stratum) => stratum.value === value && stratum.pixels === pixels),
  );

/**
 * The design that the points' file carries, else the one that is told, else strata that are the map's
 * classes. Points drawn by strata of another map keep those. Errors: `design-already-named` {design,
 * asked}.
 */
export function referenceDesign(
  saved: SavedDesign | null,
  asked: DesignWord | null,
  mapped: { readonly strata: readonly MapStratum[]; readonly agreesAtPoints: boolean },
  nameOf: (value: number) => string,
): ReferenceDesign {
  if (saved !== null && asked !== null && saved.kind !== asked) {
    throw new SurveyError('design-already-named', { design: saved.kind, asked });
  }
  const kind = saved?.kind ?? asked ?? 'stratified';
  const seed = saved?.seed ?? null;
  const strata = mapped.strata.map(
    ({ value, pixels, areaM2 }): Stratum => ({ name: nameOf(value), pixels, areaM2 }),
  );
  const isAssumed = saved === null && asked === null;
  if (kind === 'systematic') {
    const stepPixels = saved?.stepPixels ?? null;
    return { design: { kind, seed, stepPixels, strata }, givenValues: null, isAssumed };
  }
  if (kind === 'simple-random') {
    return { design: { kind, seed, strata }, givenValues: null, isAssumed };
  }
  if (saved === null || isSameMap(saved, mapped.strata, mapped.agreesAtPoints)) {
    const design = { kind, by: 'map-classes', seed, strata } as const;
    return { design, givenValues: null, isAssumed };
  }
  const given = saved.strata.map(
    ({ value, name, pixels, areaM2 }): Stratum => ({ name: name ?? String(value), pixels, areaM2 }),
  );
  return {
    design: { kind, by: 'given', seed, strata: given },
    givenValues: saved.strata.map(({ value }) => value),
    isAssumed,
  };
}
