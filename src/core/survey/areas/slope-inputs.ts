import { contentId, type Json } from '../../content-id.ts';
import { decimalFromText, decimalText, isDecimalText } from '../../decimal.ts';
import type { AreaEntryOf } from '../document/area-entry.ts';
import type { SurveyFile } from '../document/document.ts';
import { fileInputs } from './file-inputs.ts';

type SlopeEntry = AreaEntryOf<'slope'>;

/** 1 ÷ cos of it enters: at 90° there is none. */
export const STEEPEST_LIMIT_DEG = 85;

/** The limit as a number of degrees; null where it is none that can be measured with. */
export function slopeLimitDeg(text: string): number | null {
  if (!isDecimalText(text)) return null;
  const limit = decimalFromText(text, 'max-slope').toNumber();
  return limit > 0 && limit <= STEEPEST_LIMIT_DEG ? limit : null;
}

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
    dem: fileInputs(dem, files),
    outline: outlineId(geometry),
    crs,
    maxSlopeDeg: decimalText(decimalFromText(maxSlopeDeg, 'max-slope')),
  });
}
