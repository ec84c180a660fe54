import { COVER_BOUNDS, type CoverValues } from '../coverage/cover-values.ts';
import type { TransectFigures } from '../coverage/transect-cover.ts';
import type { Rounding } from '../decimal.ts';
import {
  derivedFigure,
  type Figure,
  leafFigure,
  printedInput,
  unroundedInput,
} from '../derivation.ts';
import { enter, headOf, type Ledger, raise } from '../ledger.ts';
import {
  coveredTape,
  coverOfTransects,
  coverStandardError,
  transectDeviation,
} from './cover-formulas.ts';

/** Printed as the transects' own cover is; this one goes onward as printed. */
const COVER: Rounding = { rule: 'truncate', places: 'decimals', digits: 2 };
const SHOWN: Rounding = { rule: 'half-up', places: 'significant', digits: 6 };
const STANDARD_ERROR: Rounding = { rule: 'half-up', places: 'significant', digits: 4 };

/** Cover of a zone in %, and how sure it is. */
export interface ZoneCover {
  readonly values: CoverValues;
  readonly usesClasses: boolean;
  /** In %; null = unknown, never 0. */
  readonly standardError: Figure | null;
}

/** What a transect brings to a ratio: the tape, and the part of it that is covered. */
interface TapeParts {
  readonly tape: Figure;
  readonly covered: Figure;
}

type Transect = Pick<TransectFigures, 'coverPct' | 'tapeLengthM' | 'sides'>;
export type TransectsById = ReadonlyMap<string, Transect>;

const coverAt = (transect: Transect, side: keyof CoverValues): Figure | null =>
  side === 'chosen' || transect.sides === null ? transect.coverPct : transect.sides[side];

/** The transects named, or null with an `error` where one is unknown or gave no cover. */
function namedTransects(
  ledger: Ledger,
  ids: readonly string[],
  transects: TransectsById,
  field: string,
): readonly (readonly [string, Transect])[] | null {
  if (ids.length === 0) {
    raise(ledger, 'error', 'zone-without-transects', field);
    return null;
  }
  const known = ids.map((id) => [id, transects.get(id)] as const);
  for (const [id, transect] of known) {
    if (transect === undefined) raise(ledger, 'error', 'transect-unknown', field, { transect: id });
    else if (transect.coverPct === null) {
      const transectName = transect.tapeLengthM?.subject ?? id;
      raise(ledger, 'error', 'transect-without-cover', field, { transect: transectName });
    }
  }
  const usable = known.flatMap(([id, transect]) =>
    transect?.coverPct ? [[id, transect] as const] : [],
  );
  return usable.length === known.length ? usable : null;
}

function standardErrorOf(
  ledger: Ledger,
  parts: readonly TapeParts[],
  cover: Figure,
  tail: (name: string) => string,
): Figure | null {
  if (parts.length === 1) {
    raise(ledger, 'doubt', 'single-cover-transect', tail('transect-count'));
    return null;
  }
  const count = leafFigure(
    headOf(ledger, 'transect-count', 'count', tail('transect-count')),
    { kind: 'decimal', text: String(parts.length) },
    { kind: 'typed', path: `${ledger.prefix.replace(':', 's/')}/${tail('transects')}` },
  );
  enter(ledger, count);
  const deviations = parts.map(({ tape, covered }, index) => {
    const head = headOf(
      ledger,
      'transect-deviation',
      'm2',
      tail(`transect-deviation:${index + 1}`),
    );
    const inputs = [
      unroundedInput('coveredTape', covered),
      printedInput('tapeLength', tape),
      unroundedInput('zoneCover', cover),
    ];
    const own = { ...head, subject: tape.subject };
    return enter(ledger, derivedFigure(own, transectDeviation, inputs, SHOWN));
  });
  const inputs = [
    ...deviations.map((figure) => unroundedInput('transectDeviation', figure)),
    printedInput('transectCount', count),
    ...parts.map(({ tape }) => printedInput('tapeLength', tape)),
  ];
  const head = headOf(ledger, 'cover-standard-error', '%', tail('cover-standard-error'));
  return enter(ledger, derivedFigure(head, coverStandardError, inputs, STANDARD_ERROR));
}

/** Cover of a zone from its transects, weighted by tape length: Σ L c ÷ Σ L. */
export function coverFromTransects(
  ledger: Ledger,
  transectIds: readonly string[],
  transects: TransectsById,
  tail: (name: string) => string,
): ZoneCover | null {
  const named = namedTransects(ledger, [...new Set(transectIds)], transects, tail('zone-cover'));
  if (named === null) return null;
  const partsAt = (side: keyof CoverValues, suffix: string): readonly TapeParts[] =>
    named.flatMap(([id, transect]) => {
      const [tape, cover] = [transect.tapeLengthM, coverAt(transect, side)];
      if (!tape || !cover) return [];
      const own = headOf(ledger, 'covered-tape', 'm', tail(`transect:${id}/covered-tape${suffix}`));
      const inputs = [printedInput('tapeLength', tape), unroundedInput('transectCover', cover)];
      const head = { ...own, subject: tape.subject };
      return [{ tape, covered: enter(ledger, derivedFigure(head, coveredTape, inputs, SHOWN)) }];
    });
  const ratio = (parts: readonly TapeParts[], suffix: string): Figure | null => {
    if (parts.length < named.length) return null;
    const head = headOf(ledger, 'zone-cover', '%', tail(`zone-cover${suffix}`));
    const inputs = parts.flatMap(({ tape, covered }) => [
      unroundedInput('coveredTape', covered),
      printedInput('tapeLength', tape),
    ]);
    return enter(ledger, derivedFigure(head, coverOfTransects, inputs, COVER));
  };
  const parts = partsAt('chosen', '');
  const chosen = ratio(parts, '');
  if (chosen === null) return null;
  const standardError = standardErrorOf(ledger, parts, chosen, tail);
  const usesClasses = named.some(([, { sides }]) => sides !== null);
  const side = (name: keyof CoverValues): Figure | null =>
    usesClasses ? ratio(partsAt(name, `-${name}`), `-${name}`) : chosen;
  const [lower, midpoint, upper] = COVER_BOUNDS.map(side);
  const values = {
    chosen,
    lower: lower ?? null,
    midpoint: midpoint ?? null,
    upper: upper ?? null,
  };
  return { values, usesClasses, standardError };
}
