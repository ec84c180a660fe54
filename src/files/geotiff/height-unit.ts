import { SurveyError } from '../../core/errors.ts';
import type { RasterHeader } from '../../core/layers/raster.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import { readGeoKeys } from './geo-keys.ts';
import { pagedSource } from './paged-source.ts';
import { readTiffFile } from './tiff-directory.ts';
import { GEO_KEY } from './tiff-tags.ts';

const US_FOOT_M = 1200 / 3937;

/** What GDAL calls units of height, by its lower-case name. */
const METRES: Readonly<Record<string, number>> = {
  m: 1,
  metre: 1,
  metres: 1,
  meter: 1,
  meters: 1,
  cm: 0.01,
  centimetre: 0.01,
  centimeter: 0.01,
  mm: 0.001,
  ft: 0.3048,
  foot: 0.3048,
  feet: 0.3048,
  'us survey foot': US_FOOT_M,
  'ft-us': US_FOOT_M,
};

/** EPSG codes of VerticalUnitsGeoKey (GeoTIFF 1.1, 7.1). */
const EPSG_METRES: Readonly<Record<number, number>> = { 9001: 1, 9002: 0.3048, 9003: US_FOOT_M };

/** VerticalUnitsGeoKey; undefined where there is none, or the file is no TIFF. */
async function verticalUnits(source: ByteSource) {
  const [first, second] = await source.read(0, Math.min(2, source.size));
  if (first !== second || (first !== 0x49 && first !== 0x4d)) return undefined;
  const file = await readTiffFile(pagedSource(source));
  return (await readGeoKeys(file, file.directories[0]!)).get(GEO_KEY.verticalUnits);
}

/**
 * Metres for one unit of the first band's values: scale × unit as the image or its `.aux.xml` says,
 * else the GeoTIFF's vertical unit, else 1. An offset changes no slope. Errors: `dem-unit-unknown`
 * {file, unit}.
 */
export async function readMetresPerUnit(
  source: ByteSource,
  { bandInfo }: Pick<RasterHeader, 'bandInfo'>,
): Promise<number> {
  const scale = bandInfo?.[0]?.scale ?? 1;
  const told = bandInfo?.[0]?.unit ?? '';
  const key = await verticalUnits(source);
  const named = METRES[told.toLowerCase()] ?? null;
  const coded = typeof key === 'number' ? (EPSG_METRES[key] ?? null) : 1;
  const metres = told === '' ? coded : named;
  if (metres === null || !(Math.abs(scale) > 0)) {
    const unit = metres === null ? told || `EPSG:${key}` : `× ${scale}`;
    throw new SurveyError('dem-unit-unknown', { file: source.name, unit });
  }
  return metres * scale;
}
