import { SurveyError } from '../../core/errors.ts';
import type { ByteSource } from '../byte-source.ts';
import { readGeoKeys } from './geo-keys.ts';
import { pagedSource } from './paged-source.ts';
import { readTiffFile, tagText } from './tiff-directory.ts';
import { GEO_KEY, TAG } from './tiff-tags.ts';

const US_FOOT_M = 1200 / 3937;

/** What GDAL calls units of height, by its lower-case name. */
const METRES: Readonly<Record<string, number>> = {
  '': 1,
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

/** The text of an item of band 1 of GDAL_METADATA, by its role. */
const itemOf = (xml: string, role: string): string | null =>
  new RegExp(`<Item[^>]*sample="0"[^>]*role="${role}"[^>]*>([^<]*)</Item>`, 'i')
    .exec(xml)?.[1]
    ?.trim() ?? null;

/**
 * Metres for one unit of the first band's values: GDAL's scale × unit, else the GeoTIFF's vertical
 * unit, else 1. An offset changes no slope. Errors: `dem-unit-unknown` {file, unit}.
 */
export async function readMetresPerUnit(source: ByteSource): Promise<number> {
  const file = await readTiffFile(pagedSource(source));
  const directory = file.directories[0]!;
  const xml = (await tagText(file, directory, TAG.gdalMetadata)) ?? '';
  const scale = Number(itemOf(xml, 'scale') ?? 1);
  const told = itemOf(xml, 'unittype');
  const key = (await readGeoKeys(file, directory)).get(GEO_KEY.verticalUnits);
  const named = told === null ? null : (METRES[told.toLowerCase()] ?? null);
  const coded = typeof key === 'number' ? (EPSG_METRES[key] ?? null) : 1;
  const metres = told === null ? coded : named;
  if (metres === null || !(Math.abs(scale) > 0) || !Number.isFinite(scale)) {
    const unit = metres === null ? (told ?? `EPSG:${key}`) : `× ${scale}`;
    throw new SurveyError('dem-unit-unknown', { file: source.name, unit });
  }
  return metres * scale;
}
