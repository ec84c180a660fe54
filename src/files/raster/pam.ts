import { type Affine, affineDeterminant } from '../../core/geo/affine.ts';
import type { CrsCode } from '../../core/geo/crs-code.ts';
import { crsFromWkt } from '../../core/geo/crs-from-wkt.ts';
import type { BandInfo } from '../../core/layers/raster.ts';
import { xmlAttribute, xmlElements, xmlText } from '../vector/xml-text.ts';

/** What a `.aux.xml` of GDAL says beside an image; null or absent where it is silent. */
export interface PamFacts {
  readonly transform: Affine | null;
  readonly crs: CrsCode | null;
  readonly bands: ReadonlyMap<number, Partial<BandInfo>>;
}

function transformOf(text: string | null): Affine | null {
  const terms = (text ?? '').split(',').map(Number);
  if (terms.length !== 6 || !terms.every(Number.isFinite)) return null;
  const [c, a, b, f, d, e] = terms as [number, number, number, number, number, number];
  const transform = [a, b, c, d, e, f] as const;
  return affineDeterminant(transform) === 0 ? null : transform;
}

function bandOf(xml: string): Partial<BandInfo> {
  const number = (name: string) => {
    const text = xmlText(xml, name);
    if (text === null || text === '') return null;
    const value = /^[-+]?nan/i.test(text) ? Number.NaN : Number(text);
    return Number.isNaN(value) && !/nan/i.test(text) ? null : value;
  };
  const [name, color, unit] = [
    xmlText(xml, 'Description'),
    xmlText(xml, 'ColorInterp'),
    xmlText(xml, 'UnitType'),
  ];
  const [nodata, scale, offset] = [number('NoDataValue'), number('Scale'), number('Offset')];
  return {
    ...(name !== null && { name }),
    ...(color !== null && { colorInterpretation: color }),
    ...(unit !== null && { unit }),
    ...(nodata !== null && { nodata }),
    ...(scale !== null && { scale }),
    ...(offset !== null && { offset }),
  };
}

/** Tolerant of what it does not know; an element that makes no sense counts as absent. */
export function parsePam(text: string): PamFacts {
  const xml = text.replace(/<!--[\s\S]*?-->/g, '');
  const bands = new Map<number, Partial<BandInfo>>();
  for (const [attributes, content] of xmlElements(xml, 'PAMRasterBand')) {
    const band = Number(xmlAttribute(attributes, 'band'));
    if (Number.isInteger(band) && band >= 1) bands.set(band - 1, bandOf(content));
  }
  const srs = xmlText(xml, 'SRS');
  return {
    transform: transformOf(xmlText(xml, 'GeoTransform')),
    crs: srs === null ? null : crsFromWkt(srs),
    bands,
  };
}
