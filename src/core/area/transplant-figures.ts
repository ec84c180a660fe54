import {
  derivedFigure,
  type Figure,
  type FigureSource,
  printedInput,
  type RoleInput,
} from '../derivation.ts';
import { enter, type FieldRule, headOf, type Ledger, raise, readGiven } from '../ledger.ts';
import { type AreaEstimate, noEstimate } from './area-estimate.ts';
import type { AreaLookup, AreaSourceTexts } from './area-source.ts';
import { areaOfFrames, areaOfTransplants } from './area-sums.ts';
import { rowLedger } from './row-ledger.ts';

interface FrameTexts {
  readonly id: string;
  readonly name: string;
  readonly frameCount: string;
  readonly frameAreaM2: string;
}

/** Transplanted frames and the natural patch beside them, as typed. */
export interface TransplantTexts {
  readonly frames: readonly FrameTexts[];
  readonly natural: AreaSourceTexts | null;
}

const unsourced = { sourceMissingCode: 'area-without-basis' } as const;
const FRAME_COUNT: FieldRule = {
  quantity: 'frame-count',
  unit: 'count',
  min: '0',
  whole: true,
  ...unsourced,
};
const FRAME_AREA: FieldRule = {
  quantity: 'transplant-frame-area',
  unit: 'm2',
  min: '0',
  aboveMin: true,
  plausible: { max: '100' },
  ...unsourced,
};
const NATURAL_AREA: FieldRule = { quantity: 'natural-area', unit: 'm2', min: '0', ...unsourced };

type SourceOf = (field: string) => FigureSource;

function framesArea(whole: Ledger, frames: FrameTexts, sourceOf: SourceOf): Figure | null {
  const ledger = rowLedger(whole, frames.name);
  const tail = (name: string) => `frames:${frames.id}/${name}`;
  const read = (rule: FieldRule, field: 'frameCount' | 'frameAreaM2') => {
    const given = { text: frames[field], source: sourceOf(`frames/${frames.id}/${field}`) };
    return readGiven(ledger, rule, given, tail(rule.quantity));
  };
  const count = read(FRAME_COUNT, 'frameCount');
  const area = read(FRAME_AREA, 'frameAreaM2');
  if (!count || !area) return null;
  const inputs = [count.input('frameCount'), area.input('frameArea')];
  const head = headOf(ledger, 'frames-area', 'm2', tail('frames-area'));
  return enter(ledger, derivedFigure(head, areaOfFrames, inputs, null));
}

function naturalArea(
  ledger: Ledger,
  natural: AreaSourceTexts,
  sourceOf: SourceOf,
  areaOf: AreaLookup,
): RoleInput | null {
  if (natural.kind === 'typed') {
    const given = { text: natural.areaM2, source: sourceOf('natural/areaM2') };
    return readGiven(ledger, NATURAL_AREA, given)?.input('naturalArea') ?? null;
  }
  const figure = areaOf(natural.areaId);
  if (figure) return printedInput('naturalArea', figure);
  const code = figure === undefined ? 'area-source-unknown' : 'area-source-without-area';
  raise(ledger, 'error', code, 'natural-area', { area: natural.areaId });
  return null;
}

/** Σ frames × frame area + the natural patch, m². */
export function transplantFigures(
  ledger: Ledger,
  entry: TransplantTexts,
  sourceOf: SourceOf,
  areaOf: AreaLookup,
): AreaEstimate {
  if (entry.frames.length === 0) {
    raise(ledger, 'error', 'rows-missing', 'frame-count');
    return noEstimate();
  }
  const rows = entry.frames.map((frames) => framesArea(ledger, frames, sourceOf));
  const known = rows.filter((figure) => figure !== null);
  const natural = entry.natural && naturalArea(ledger, entry.natural, sourceOf, areaOf);
  if (known.length < rows.length || (entry.natural && !natural)) return noEstimate();
  const inputs = known.map((figure) => printedInput('framesArea', figure));
  const head = headOf(ledger, 'area', 'm2', 'area-m2');
  const all = natural ? [...inputs, natural] : inputs;
  const areaM2 = enter(ledger, derivedFigure(head, areaOfTransplants, all, null));
  return { ...noEstimate(), areaM2 };
}
