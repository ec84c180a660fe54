import type { AreaEstimate } from '../../area/area-estimate.ts';
import { noEstimate } from '../../area/area-estimate.ts';
import { hectares, squareMetres } from '../../area/area-formulas.ts';
import type { AreaLookup } from '../../area/area-source.ts';
import { coverFigures } from '../../area/cover-figures.ts';
import { netFigures } from '../../area/net-figures.ts';
import { planFigures } from '../../area/plan-figures.ts';
import { reefFigures } from '../../area/reef-figures.ts';
import { ropeFigures } from '../../area/rope-figures.ts';
import { stripFigures } from '../../area/strip-figures.ts';
import type { TransectsById } from '../../area/transects-of-zone.ts';
import { transplantFigures } from '../../area/transplant-figures.ts';
import type { CoverScale } from '../../coverage/cover-scale.ts';
import { decimalFromText } from '../../decimal.ts';
import { derivedFigure, type Figure, type FigureSource, printedInput } from '../../derivation.ts';
import {
  enter,
  type FieldRule,
  headOf,
  type Ledger,
  openLedger,
  raise,
  readGiven,
} from '../../ledger.ts';
import type { AreaEntry, AreaEntryOf } from '../document/area-entry.ts';
import { type ClassAreaSurroundings, classAreaFigures } from './class-area-figures.ts';
import { type OutlineSurroundings, outlineFigures } from './outline-figures.ts';
import { slopeFigures } from './slope-figures.ts';

/** What the area of a survey may rest on. */
export interface AreaSurroundings extends OutlineSurroundings, ClassAreaSurroundings {
  readonly areaOf: AreaLookup;
  readonly scales: readonly CoverScale[];
  readonly transectCover: TransectsById;
}

export interface AreaFigures {
  readonly ledger: Ledger;
  readonly areaHa: Figure | null;
  readonly estimate: AreaEstimate;
}

/** All beds of Japan, national map 2018–2020 (biodic.go.jp/moba; tenbou.nies.go.jp 32384), m². */
const BEDS_OF_JAPAN_M2 = '1643400000';

const TYPED_HECTARES: FieldRule = {
  quantity: 'area',
  unit: 'ha',
  min: '0',
  sourceMissingCode: 'area-without-basis',
};

/** The ledger of an area with the source of its typed fields: the sentence that explains them. */
const sourceIn =
  (entry: AreaEntry) =>
  (field: string): FigureSource =>
    entry.basis.trim() === ''
      ? { kind: 'missing' }
      : { kind: 'typed', path: `areas/${entry.id}/${field}`, basis: entry.basis };

function estimate(
  ledger: Ledger,
  entry: Exclude<AreaEntry, AreaEntryOf<'typed'>>,
  around: AreaSurroundings,
): AreaEstimate {
  const sourceOf = sourceIn(entry);
  switch (entry.method) {
    case 'class':
      return classAreaFigures(ledger, entry, around);
    case 'polygon':
      return outlineFigures(ledger, entry, around);
    case 'slope':
      return slopeFigures(ledger, entry, around);
    case 'cover': {
      const scale = around.scales.find(({ id }) => id === entry.scaleId) ?? null;
      return coverFigures(ledger, entry, sourceOf, { ...around, scale });
    }
    case 'cone':
      return reefFigures(ledger, entry, sourceOf);
    case 'net':
      return netFigures(ledger, entry.nets, sourceOf);
    case 'rope':
      return ropeFigures(ledger, entry.ropes, sourceOf);
    case 'strip':
      return stripFigures(ledger, entry.strips, sourceOf);
    case 'plan':
      return planFigures(ledger, entry, sourceOf);
    case 'transplant':
      return transplantFigures(ledger, entry, sourceOf, around.areaOf);
  }
}

function typedFigures(ledger: Ledger, entry: AreaEntryOf<'typed'>): AreaFigures {
  const none = noEstimate(entry.cover);
  const given = { text: entry.areaHa, source: sourceIn(entry)('areaHa') };
  const read = readGiven(ledger, TYPED_HECTARES, given, 'area-ha');
  const areaHa = read && (ledger.figures.at(-1) ?? null);
  if (areaHa === null) return { ledger, areaHa, estimate: none };
  const head = headOf(ledger, 'area', 'm2', 'area-m2');
  const inputs = [printedInput('area', areaHa)];
  const areaM2 = enter(ledger, derivedFigure(head, squareMetres, inputs, null));
  return { ledger, areaHa, estimate: { ...none, areaM2 } };
}

/** More than there is: a unit was mixed up, or a digit typed twice. */
function doubtLarge({ ledger, estimate: { areaM2 } }: AreaFigures): void {
  if (areaM2?.value.kind !== 'decimal') return;
  const { text } = areaM2.value;
  if (decimalFromText(text, 'area').lte(BEDS_OF_JAPAN_M2)) return;
  raise(ledger, 'doubt', 'area-implausible', 'area', { areaM2: text });
}

/** The figures of one area, in m² and ha, by its own method; null where its inputs don't allow one. */
export function areaFigures(entry: AreaEntry, around: AreaSurroundings): AreaFigures {
  const at = { kind: 'area', areaId: entry.id } as const;
  const ledger = openLedger(`area:${entry.id}`, entry.name, () => at);
  const made =
    entry.method === 'typed' ? typedFigures(ledger, entry) : ofMethod(ledger, entry, around);
  doubtLarge(made);
  return made;
}

function ofMethod(
  ledger: Ledger,
  entry: Exclude<AreaEntry, AreaEntryOf<'typed'>>,
  around: AreaSurroundings,
): AreaFigures {
  const made = estimate(ledger, entry, around);
  if (made.areaM2 === null) return { ledger, areaHa: null, estimate: made };
  const head = headOf(ledger, 'area', 'ha', 'area-ha');
  const inputs = [printedInput('area', made.areaM2)];
  const areaHa = enter(ledger, derivedFigure(head, hectares, inputs, null));
  return { ledger, areaHa, estimate: made };
}
