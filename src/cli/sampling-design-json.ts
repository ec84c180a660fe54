import { DESIGN_MEMBER, pointsText, type SavedDesign } from '../core/accuracy/saved-design.ts';
import type { DrawnSample } from '../files/accuracy/draw-points.ts';
import { type InputObject, inputError, inputObject } from './input-object.ts';

export const savedDesign = (
  { kind, seed, stepPixels, strata }: DrawnSample,
  names: ReadonlyMap<number, string>,
): SavedDesign => ({
  kind,
  seed,
  stepPixels,
  strata: strata.map((stratum) => ({ ...stratum, name: names.get(stratum.value) ?? null })),
});

/** Points in degrees on WGS 84 (RFC 7946), with their weights, a field for the label, and the design. */
export function pointsGeoJson(sample: DrawnSample, design: SavedDesign, crs: string): string {
  const features = sample.points.map((point) =>
    JSON.stringify({
      type: 'Feature',
      id: point.id,
      properties: {
        id: point.id,
        reference: '',
        stratum: point.mapClass,
        inclusionProbability: point.inclusionProbability,
        weightM2: point.weightM2,
        x: point.x,
        y: point.y,
        crs,
      },
      geometry: { type: 'Point', coordinates: [point.lon, point.lat] },
    }),
  );
  return pointsText(features, design);
}

const isKind = (kind: unknown): kind is SavedDesign['kind'] =>
  kind === 'simple-random' || kind === 'systematic' || kind === 'stratified';

function numberOf({ file, path, members }: InputObject, name: string): number {
  const value = members[name];
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw inputError(file, `${path}/${name}`, 'not a number');
}

/** Null: the file says nothing of it. Errors: `input-invalid` {file, path, why}. */
export function readSavedDesign(json: unknown, file: string): SavedDesign | null {
  if (typeof json !== 'object' || json === null || !(DESIGN_MEMBER in json)) return null;
  const design = inputObject(json[DESIGN_MEMBER], file, DESIGN_MEMBER);
  const { kind, strata, stepPixels } = design.members;
  if (!isKind(kind)) {
    const why = kind === 'not-probability' ? 'no probability sample: no area follows' : 'unknown';
    throw inputError(file, `${DESIGN_MEMBER}/kind`, why);
  }
  if (!Array.isArray(strata)) throw inputError(file, `${DESIGN_MEMBER}/strata`, 'not an array');
  return {
    kind,
    seed: numberOf(design, 'seed'),
    stepPixels: typeof stepPixels === 'number' ? stepPixels : null,
    strata: strata.map((row: unknown, h) => {
      const stratum = inputObject(row, file, `${DESIGN_MEMBER}/strata/${h}`);
      const { name, areaM2 } = stratum.members;
      return {
        value: numberOf(stratum, 'value'),
        name: typeof name === 'string' ? name : null,
        pixels: numberOf(stratum, 'pixels'),
        areaM2: areaM2 === null ? null : numberOf(stratum, 'areaM2'),
        points: numberOf(stratum, 'points'),
      };
    }),
  };
}
