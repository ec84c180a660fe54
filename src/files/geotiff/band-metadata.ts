import type { BandInfo } from '../../core/layers/raster.ts';
import { plainText, xmlAttribute, xmlElements } from '../vector/xml-text.ts';
import { type TiffDirectory, type TiffFile, tagNumbers, tagText } from './tiff-directory.ts';
import type { TiffPage } from './tiff-page.ts';
import { TAG } from './tiff-tags.ts';

type Item = Partial<
  Record<'description' | 'scale' | 'offset' | 'unittype' | 'colorinterp', string>
>;

/** Items of GDAL_METADATA by band; those of the whole image and statistics are left out. */
export function bandItems(xml: string): ReadonlyMap<number, Item> {
  const bands = new Map<number, Item>();
  for (const [attributes, content] of xmlElements(xml, 'Item')) {
    const role = xmlAttribute(attributes, 'role')?.toLowerCase();
    const sample = xmlAttribute(attributes, 'sample');
    if (role === undefined || sample === null) continue;
    const band = Number(sample);
    bands.set(band, { ...bands.get(band), [role]: plainText(content) });
  }
  return bands;
}

const RGB = ['Red', 'Green', 'Blue'];
const CMYK = ['Cyan', 'Magenta', 'Yellow', 'Black'];
const CAPITALS: Readonly<Record<string, string>> = { ycbcr_y: 'YCbCr_Y', ycbcr_cb: 'YCbCr_Cb' };

/** As GDAL names it, from the photometric tag and the kinds of extra samples. */
function interpretation(page: TiffPage, extras: readonly number[], band: number): string {
  const colours = page.samples - extras.length;
  const extra = extras[band - colours];
  if (band >= colours && (extra === 1 || extra === 2)) return 'Alpha';
  const rgb = page.photometric === 2 || page.photometric === 6;
  if (rgb && page.samples >= 3) return RGB[band] ?? 'Undefined';
  if (page.photometric === 5 && page.samples >= 4) return CMYK[band] ?? 'Undefined';
  if (page.photometric === 3 && band === 0) return 'Palette';
  return band === 0 ? 'Gray' : 'Undefined';
}

function numberOf(text: string | undefined): number | null {
  if (text === undefined || text === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

const capital = (word: string) =>
  CAPITALS[word.toLowerCase()] ?? word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

/** What the file tells of each band: names, colours, scale and offset, unit. */
export async function readBandInfo(
  file: TiffFile,
  directory: TiffDirectory,
  page: TiffPage,
  nodata: number | null,
): Promise<readonly BandInfo[]> {
  const items = bandItems((await tagText(file, directory, TAG.gdalMetadata)) ?? '');
  const extras = Array.from((await tagNumbers(file, directory, TAG.extraSamples)) ?? []);
  return Array.from({ length: page.samples }, (_, band) => {
    const item = items.get(band) ?? {};
    return {
      name: item.description ?? '',
      colorInterpretation:
        item.colorinterp === undefined
          ? interpretation(page, extras, band)
          : capital(item.colorinterp),
      nodata,
      scale: numberOf(item.scale),
      offset: numberOf(item.offset),
      unit: item.unittype ?? '',
    };
  });
}
