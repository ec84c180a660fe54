import { type ClassedGround, enterClassGround } from '../coverage/class-ground.ts';
import type { ClassValue, CoverScale } from '../coverage/cover-scale.ts';
import { COVER_BOUNDS, type CoverValues, coverReader } from '../coverage/cover-values.ts';
import type { Rounding } from '../decimal.ts';
import {
  derivedFigure,
  type Figure,
  type FigureSource,
  printedInput,
  unroundedInput,
} from '../derivation.ts';
import { enter, headOf, type Ledger, raise } from '../ledger.ts';
import { type AreaEstimate, noEstimate } from './area-estimate.ts';
import type { AreaLookup } from './area-source.ts';
import {
  areaStandardErrorOfZones,
  coveredAreaVariance,
  meanCover,
  sumOfCoveredAreas,
  sumOfZones,
} from './cover-formulas.ts';
import { type ZoneFigures, type ZoneTexts, zoneFigures } from './cover-zone.ts';
import type { TransectsById } from './transects-of-zone.ts';

/** Zones of one cover each. */
export interface CoverTexts {
  readonly classValue: ClassValue;
  readonly zones: readonly ZoneTexts[];
}

export interface CoverSurroundings {
  readonly scale: CoverScale | null;
  readonly areaOf: AreaLookup;
  readonly transectCover: TransectsById;
}

const MEAN_COVER: Rounding = { rule: 'truncate', places: 'decimals', digits: 2 };
const SHOWN: Rounding = { rule: 'half-up', places: 'significant', digits: 6 };
const STANDARD_ERROR: Rounding = { rule: 'half-up', places: 'significant', digits: 4 };

/** Ids that more than one zone uses. */
function usedTwice(zones: readonly ZoneTexts[], idsOf: (zone: ZoneTexts) => readonly string[]) {
  const all = zones.flatMap((zone) => [...new Set(idsOf(zone))]);
  return [...new Set(all.filter((id, index) => all.indexOf(id) !== index))];
}

const areaIdsOf = ({ area }: ZoneTexts) => (area.kind === 'area' ? [area.areaId] : []);
const transectIdsOf = ({ cover }: ZoneTexts) =>
  cover.kind === 'transects' ? cover.transectIds : [];

/** Σ of one figure per zone; null where a zone has none. */
function sumAt(
  ledger: Ledger,
  zones: readonly ZoneFigures[],
  side: keyof CoverValues,
  name: { readonly quantity: string; readonly tail: string },
): Figure | null {
  const known = zones.flatMap(({ covered }) => covered[side] ?? []);
  if (known.length < zones.length) return null;
  const inputs = known.map((figure) => printedInput('coveredArea', figure));
  const head = headOf(ledger, name.quantity, 'm2', name.tail);
  return enter(ledger, derivedFigure(head, sumOfCoveredAreas, inputs, null));
}

/** Ground of all zones, by class and whole; null where a zone's area is not known. */
function enterGround(
  ledger: Ledger,
  scale: CoverScale | null,
  zones: readonly ZoneFigures[],
): Figure | null {
  const pieces = zones.flatMap(({ zone, area }): ClassedGround[] =>
    area ? [{ code: zone.cover.kind === 'class' ? zone.cover.code : null, ground: area }] : [],
  );
  if (pieces.length < zones.length) return null;
  if (pieces.every(({ code }) => code !== '')) enterClassGround(ledger, scale, pieces);
  const inputs = pieces.map(({ ground }) => printedInput('zoneArea', ground));
  const head = headOf(ledger, 'gross-area', 'm2');
  return enter(ledger, derivedFigure(head, sumOfZones, inputs, null));
}

/** Of the covered area, m²; null unless every zone's cover has one and no transect serves two. */
function standardErrorOf(ledger: Ledger, zones: readonly ZoneFigures[]): Figure | null {
  const variances: Figure[] = [];
  for (const { zone, area, cover } of zones) {
    const error = cover?.standardError ?? null;
    if (!area || !error) return null;
    const head = headOf(ledger, 'covered-area-variance', 'm4', `zone:${zone.id}/variance`);
    const inputs = [printedInput('zoneArea', area), unroundedInput('coverStandardError', error)];
    variances.push(enter(ledger, derivedFigure(head, coveredAreaVariance, inputs, SHOWN)));
  }
  const head = { ...headOf(ledger, 'standard-error', 'm2'), note: 'error-of-cover' };
  const inputs = variances.map((figure) => unroundedInput('zoneVariance', figure));
  return enter(ledger, derivedFigure(head, areaStandardErrorOfZones, inputs, STANDARD_ERROR));
}

/**
 * Σ zone area × cover in m², with its standard error where every zone's cover comes from two or
 * more transects. Where classes are used, `cover-lower`, `-midpoint` and `-upper` stand beside it.
 */
export function coverFigures(
  ledger: Ledger,
  entry: CoverTexts,
  sourceOf: (field: string) => FigureSource,
  around: CoverSurroundings,
): AreaEstimate {
  const none = noEstimate('cover-weighted');
  if (entry.zones.length === 0) {
    raise(ledger, 'error', 'cover-without-zones', 'zone-area');
    return none;
  }
  const { areaOf, scale } = around;
  const reader = coverReader(scale, entry.classValue);
  const zoneAround = { reader, areaOf, transects: around.transectCover };
  const zones = entry.zones.map((zone) => zoneFigures(ledger, zone, sourceOf, zoneAround));
  const twice = usedTwice(entry.zones, areaIdsOf);
  for (const id of twice) {
    raise(ledger, 'error', 'zone-area-repeated', 'zone-area', { area: areaOf(id)?.subject ?? id });
  }
  const gross = enterGround(ledger, scale, zones);
  if (entry.classValue === 'midpoint' && entry.zones.some(({ cover }) => cover.kind === 'class')) {
    raise(ledger, 'note', 'cover-midpoint-chosen', 'zone-cover');
  }
  if (gross === null || twice.length > 0) return none;
  const areaM2 = sumAt(ledger, zones, 'chosen', { quantity: 'area', tail: 'area-m2' });
  if (zones.some(({ cover }) => cover?.usesClasses)) {
    for (const side of COVER_BOUNDS) {
      sumAt(ledger, zones, side, { quantity: `cover-${side}`, tail: `cover-${side}` });
    }
  }
  if (areaM2 === null) return none;
  if (printedInput('grossArea', gross).text !== '0') {
    const inputs = [printedInput('area', areaM2), printedInput('grossArea', gross)];
    const head = headOf(ledger, 'mean-cover', '%');
    enter(ledger, derivedFigure(head, meanCover, inputs, MEAN_COVER));
  }
  const repeats = usedTwice(entry.zones, transectIdsOf);
  for (const id of repeats) {
    const transect = around.transectCover.get(id)?.tapeLengthM?.subject ?? id;
    raise(ledger, 'doubt', 'transect-in-two-zones', 'zone-cover', { transect });
  }
  const standardError = repeats.length > 0 ? null : standardErrorOf(ledger, zones);
  return { ...none, areaM2, standardError };
}
