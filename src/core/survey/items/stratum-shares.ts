import { type ClassShares, classShares } from '../../area/class-shares.ts';
import { coverBounds } from '../../coverage/cover-bounds.ts';
import type { CoverScale } from '../../coverage/cover-scale.ts';
import { decimalFromInteger, decimalFromText } from '../../decimal.ts';
import type { Figure } from '../../derivation.ts';
import { type FieldRule, type Ledger, raise, readGiven } from '../../ledger.ts';
import type { Stratum, StratumWeights, WetMassEntry } from '../document/biomass-entry.ts';

export type StratifiedEntry = Extract<WetMassEntry, { readonly kind: 'stratified' }>;

/** Ledgers of the areas and transects that may give the shares, by id. */
export interface GroundOfSurvey {
  readonly areaLedgers: ReadonlyMap<string, Ledger>;
  readonly transectLedgers: ReadonlyMap<string, Ledger>;
  readonly scales: readonly CoverScale[];
}

export interface StratumShares {
  /** By stratum id; none for a stratum without ground. */
  readonly ofStratum: ReadonlyMap<string, Figure>;
  /** Ground of cover classes of 0 % that no stratum names: it carries nothing, and counts. */
  readonly bare: readonly {
    readonly code: string;
    readonly share: Figure;
    readonly path: string;
  }[];
}

const SHARE: FieldRule = { quantity: 'stratum-share', unit: '1', min: '0' };

/** Where the document says that a cover class is 0 %: in every scale that has it. Else null. */
export function bareClassPath(scales: readonly CoverScale[], code: string): string | null {
  if (code === '') return null;
  const found = scales.flatMap((scale) =>
    scale.classes.filter((entry) => entry.code === code).map((entry) => ({ scale, entry })),
  );
  const isBare = found.every(({ entry }) => coverBounds(entry).upper?.isZero() ?? false);
  const [first] = found;
  return first && isBare ? `coverScales/${first.scale.id}/classes/${code}` : null;
}

function typedShares(
  ledger: Ledger,
  entry: StratifiedEntry,
  basis: string,
  path: string,
): StratumShares | null {
  if (basis.trim() === '') raise(ledger, 'doubt', 'strata-without-source', 'stratum-share');
  let sum = decimalFromInteger(0);
  let isKnown = true;
  const shares = new Map<string, Figure>();
  for (const { id, name, coverClass, share } of entry.strata) {
    const own = { ...ledger, subject: `${ledger.subject} / ${name || coverClass}` };
    const source = { kind: 'typed', path: `${path}/strata/${id}/share`, basis } as const;
    const read = readGiven(own, SHARE, { text: share, source }, `stratum:${id}/stratum-share`);
    const figure = own.figures.at(-1);
    if (read && figure && !read.value.isZero()) shares.set(id, figure);
    if (read) sum = sum.plus(read.value);
    else isKnown = false;
  }
  if (!isKnown) return null;
  if (sum.isZero()) {
    raise(ledger, 'error', 'strata-without-share', 'stratum-share');
    return null;
  }
  return { ofStratum: shares, bare: [] };
}

function groundShares(
  ledger: Ledger,
  weights: Exclude<StratumWeights, { readonly kind: 'typed' }>,
  around: GroundOfSurvey,
): ClassShares | null {
  const ids = weights.kind === 'cover-zones' ? [weights.areaId] : [...new Set(weights.transectIds)];
  const ledgers = weights.kind === 'cover-zones' ? around.areaLedgers : around.transectLedgers;
  const parts = ids.flatMap((id) => ledgers.get(id) ?? []);
  const shares = parts.length === ids.length ? classShares(ledger, parts) : null;
  if (shares === null || shares.byCode.size === 0) {
    raise(ledger, 'error', 'strata-ground-unknown', 'stratum-share');
    return null;
  }
  if (shares.unclassed) {
    const { value } = shares.unclassed;
    const ground = value.kind === 'decimal' ? `${value.text} ${shares.unclassed.unit}` : '';
    raise(ledger, 'doubt', 'strata-ground-unclassed', 'stratum-share', { ground });
  }
  return shares;
}

/** Says what is wrong with the classes that the strata name; null where they can't take the ground. */
function classesOf(ledger: Ledger, strata: readonly Stratum[]): ReadonlySet<string> | null {
  const codes = strata.map(({ coverClass }) => coverClass.trim());
  const unnamed = strata.filter((_, index) => codes[index] === '');
  for (const { name } of unnamed) {
    raise(ledger, 'error', 'stratum-without-class', 'stratum-share', { stratum: name });
  }
  const twice = codes.filter((code, index) => code !== '' && codes.indexOf(code) < index);
  for (const code of new Set(twice)) {
    raise(ledger, 'error', 'stratum-class-twice', 'stratum-share', { class: code });
  }
  return unnamed.length > 0 || twice.length > 0 ? null : new Set(codes);
}

const hasGround = ({ value }: Figure) => value.kind === 'decimal' && !isZero(value.text);
const isZero = (text: string) => decimalFromText(text, 'stratum-share').isZero();

function computedShares(
  ledger: Ledger,
  entry: StratifiedEntry,
  weights: Exclude<StratumWeights, { readonly kind: 'typed' }>,
  around: GroundOfSurvey,
): StratumShares | null {
  const named = classesOf(ledger, entry.strata);
  const shares = groundShares(ledger, weights, around);
  if (named === null || shares === null) return null;
  const ofStratum = entry.strata.flatMap(({ id, coverClass }) => {
    const share = shares.byCode.get(coverClass.trim());
    return share && hasGround(share) ? [[id, share] as const] : [];
  });
  const unnamed = [...shares.byCode].filter(
    ([code, share]) => !named.has(code) && hasGround(share),
  );
  const bare = unnamed.flatMap(([code, share]) => {
    const path = bareClassPath(around.scales, code);
    if (path === null) {
      raise(ledger, 'error', 'class-without-stratum', 'stratum-share', { class: code });
    }
    return path === null ? [] : [{ code, share, path }];
  });
  if (bare.length < unnamed.length) return null;
  return { ofStratum: new Map(ofStratum), bare };
}

/** The share of each stratum, typed or from the ground of its cover class; null where not known. */
export function stratumShares(
  ledger: Ledger,
  entry: StratifiedEntry,
  around: GroundOfSurvey,
  path: string,
): StratumShares | null {
  const { weights } = entry;
  return weights.kind === 'typed'
    ? typedShares(ledger, entry, weights.source, path)
    : computedShares(ledger, entry, weights, around);
}
