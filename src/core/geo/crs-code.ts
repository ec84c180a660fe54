/** A coordinate reference system by its EPSG code. Coordinates are (east, north) or (lon, lat). */
export type CrsCode = `EPSG:${number}`;

export const isCrsCode = (text: string): text is CrsCode => /^EPSG:\d{4,6}$/.test(text);

const CRS84 =
  /^(urn:ogc:def:crs:OGC:[^:]*:CRS84|OGC:CRS84|https?:\/\/www\.opengis\.net\/def\/crs\/OGC\/[^/]+\/CRS84)$/i;

/** 4612, "EPSG:4612", "urn:ogc:def:crs:EPSG::4612" and "http://www.opengis.net/def/crs/EPSG/0/4612". */
export function crsCodeFromText(text: string): CrsCode | null {
  const trimmed = text.trim();
  if (CRS84.test(trimmed)) return 'EPSG:4326';
  const match =
    /^(?:EPSG:|urn:ogc:def:crs:EPSG:[^:]*:|https?:\/\/www\.opengis\.net\/def\/crs\/EPSG\/[^/]+\/)?(\d{4,6})$/i.exec(
      trimmed,
    );
  return match ? `EPSG:${Number(match[1])}` : null;
}
