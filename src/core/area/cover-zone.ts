import type { CoverReading } from '../coverage/cover-scale.ts';
import { type CoverReader, type CoverValues, readCover } from '../coverage/cover-values.ts';
import { derivedFigure, type Figure, type FigureSource, printedInput } from '../derivation.ts';
import { enter, type FieldRule, headOf, type Ledger, raise, readGiven } from '../ledger.ts';
import type { AreaLookup, AreaSourceTexts } from './area-source.ts';
import { coveredArea } from './cover-formulas.ts';
import { rowLedger } from './row-ledger.ts';
import { coverFromTransects, type TransectsById, type ZoneCover } from './transects-of-zone.ts';

const ZONE_AREA = {
  quantity: 'zone-area',
  unit: 'm2',
  min: '0',
  aboveMin: true,
  sourceMissingCode: 'area-without-basis',
} as const satisfies FieldRule;

/** Ground of one cover, as typed. */
export interface ZoneTexts {
  readonly id: string;
  readonly name: string;
  readonly area: AreaSourceTexts;
  readonly cover: CoverReading;
}

export interface ZoneSurroundings {
  readonly reader: CoverReader;
  readonly areaOf: AreaLookup;
  readonly transects: TransectsById;
}

/** One zone, read: its ground in m², its cover in %, and the m² of it that each value covers. */
export interface ZoneFigures {
  readonly zone: ZoneTexts;
  readonly area: Figure | null;
  readonly cover: ZoneCover | null;
  readonly covered: CoverValues;
}

const SIDES = ['chosen', 'lower', 'midpoint', 'upper'] as const;
const NOTHING: CoverValues = { chosen: null, lower: null, midpoint: null, upper: null };

function zoneArea(
  ledger: Ledger,
  area: AreaSourceTexts,
  areaOf: AreaLookup,
  tail: string,
  source: FigureSource,
): Figure | null {
  if (area.kind === 'typed') {
    const read = readGiven(ledger, ZONE_AREA, { text: area.areaM2, source }, tail);
    return read && (ledger.figures.at(-1) ?? null);
  }
  const figure = areaOf(area.areaId);
  if (figure) return figure;
  const code = figure === undefined ? 'area-source-unknown' : 'area-source-without-area';
  raise(ledger, 'error', code, tail, { area: area.areaId });
  return null;
}

/** Covered m² at each value; values that are one figure share one area. */
function coveredAreas(
  ledger: Ledger,
  area: Figure,
  values: CoverValues,
  tail: (name: string) => string,
): CoverValues {
  const made = new Map<string, Figure>();
  const at = (side: (typeof SIDES)[number]): Figure | null => {
    const cover = values[side];
    if (cover === null) return null;
    const before = made.get(cover.id);
    if (before) return before;
    const name = side === 'chosen' ? 'covered-area' : `covered-area-${side}`;
    const head = headOf(ledger, 'covered-area', 'm2', tail(name));
    const inputs = [printedInput('zoneArea', area), printedInput('zoneCover', cover)];
    const figure = enter(ledger, derivedFigure(head, coveredArea, inputs, null));
    made.set(cover.id, figure);
    return figure;
  };
  const [chosen, lower, midpoint, upper] = SIDES.map(at);
  return {
    chosen: chosen ?? null,
    lower: lower ?? null,
    midpoint: midpoint ?? null,
    upper: upper ?? null,
  };
}

/** The figures of one zone; null where what was typed gives none, and an issue says why. */
export function zoneFigures(
  whole: Ledger,
  zone: ZoneTexts,
  sourceOf: (field: string) => FigureSource,
  around: ZoneSurroundings,
): ZoneFigures {
  const ledger = rowLedger(whole, zone.name);
  const tail = (name: string) => `zone:${zone.id}/${name}`;
  const source = (field: string) => sourceOf(`zones/${zone.id}/${field}`);
  const area = zoneArea(ledger, zone.area, around.areaOf, tail('zone-area'), source('area'));
  const { cover: reading } = zone;
  let cover: ZoneCover | null;
  if (reading.kind === 'transects') {
    cover = coverFromTransects(ledger, reading.transectIds, around.transects, tail);
  } else {
    const { sourceMissingCode } = ZONE_AREA;
    const place = { tail: tail('zone-cover'), quantity: 'zone-cover', source: source('cover') };
    const at = { ...place, sourceMissingCode };
    const values = readCover(ledger, around.reader, reading, at);
    const usesClasses = reading.kind === 'class';
    cover = values && { values, usesClasses, standardError: null };
  }
  const covered = area && cover ? coveredAreas(ledger, area, cover.values, tail) : NOTHING;
  return { zone, area, cover, covered };
}
