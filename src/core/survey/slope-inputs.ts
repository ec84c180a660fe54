import { contentId, type Json } from '../content-id.ts';
import { decimalFromText, decimalText, isDecimalText } from '../decimal.ts';
import type { AreaEntryOf } from './area-entry.ts';
import type { SurveyFile } from './document.ts';

type SlopeEntry = AreaEntryOf<'slope'>;

const outlineIds = new WeakMap<SlopeEntry['geometry'], string>();

/** Remembered per geometry object: geometries are never changed in place. */
function outlineId(geometry: SlopeEntry['geometry']): string {
  const { type, coordinates } = geometry;
  const id = outlineIds.get(geometry) ?? contentId({ type, coordinates: coordinates as Json });
  outlineIds.set(geometry, id);
  return id;
}

/**
 * What a measurement over a DEM rests on: DEM, outline, limit. Null without a DEM or a limit that
 * is a number. A slope step whose `inputsId` differs is stale.
 */
export function slopeInputsId(
  { demId, geometry, crs, maxSlopeDeg }: SlopeEntry,
  files: readonly SurveyFile[],
): string | null {
  const dem = files.find((file) => file.id === demId);
  if (dem === undefined || !isDecimalText(maxSlopeDeg)) return null;
  return contentId({
    dem: dem.sha256,
    outline: outlineId(geometry),
    crs,
    maxSlopeDeg: decimalText(decimalFromText(maxSlopeDeg, 'max-slope')),
  });
}
