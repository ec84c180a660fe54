/**
 * A coordinate reference system by its EPSG code or, where no code fits, by its definition as a
 * PROJ string (`user-crs.ts`). Coordinates are (east, north) or (lon, lat).
 */
export type CrsCode = `EPSG:${number}` | `PROJ:${string}`;

const LONGEST = 400;
const PROJ_TEXT = /^PROJ:\+proj=[a-z]+( \+[a-z_0-9]+(=[-+.,0-9a-zA-Z]+)?)+$/;

export const isCrsCode = (text: string): text is CrsCode =>
  /^EPSG:\d{4,6}$/.test(text) || (text.length <= LONGEST && PROJ_TEXT.test(text));

/** The number of an EPSG code; null for a system without one. */
export const epsgNumber = (crs: CrsCode): number | null =>
  crs.startsWith('EPSG:') ? Number(crs.slice('EPSG:'.length)) : null;

const CRS84 =
  /^(urn:ogc:def:crs:OGC:[^:]*:CRS84|OGC:CRS84|https?:\/\/www\.opengis\.net\/def\/crs\/OGC\/[^/]+\/CRS84)$/i;

/** 4612, "EPSG:4612", "urn:ogc:def:crs:EPSG::4612" and "http://www.opengis.net/def/crs/EPSG/0/4612". */
export function crsCodeFromText(text: string): CrsCode | null {
  const trimmed = text.trim();
  if (CRS84.test(trimmed)) return 'EPSG:4326';
  if (trimmed.startsWith('PROJ:')) return isCrsCode(trimmed) ? trimmed : null;
  const match =
    /^(?:EPSG:|urn:ogc:def:crs:EPSG:[^:]*:|https?:\/\/www\.opengis\.net\/def\/crs\/EPSG\/[^/]+\/)?(\d{4,6})$/i.exec(
      trimmed,
    );
  return match ? `EPSG:${Number(match[1])}` : null;
}
