import { crsInfo, isSupportedCrs } from '../core/geo/crs.ts';
import type { CrsCode } from '../core/geo/crs-code.ts';
import { datumShiftAccuracyM, datumShiftSource } from '../core/geo/datum-accuracy.ts';
import type { RasterHeader } from '../core/layers/raster.ts';
import { bandInfoOf } from '../files/raster/band-info.ts';

/** What a header says, for JSON. Pixel sizes carry GDAL's signs: Y is negative where rows run south. */
export function rasterFacts(header: RasterHeader) {
  const [a, b, originX, d, e, originY] = header.transform;
  return {
    width: header.width,
    height: header.height,
    bands: header.bandCount,
    dataType: header.dataType,
    crs: header.crs,
    pixelSizeX: d === 0 ? a : Math.hypot(a, d),
    pixelSizeY: b === 0 ? e : Math.sign(a * e - b * d) * Math.hypot(b, e),
    originX,
    originY,
    nodata: header.nodata,
    compression: header.compression,
    tiled: header.tiled,
    overviews: header.overviews.length,
    bounds: header.bounds,
    transform: header.transform,
    datum: header.crs === null ? null : datumFacts(header.crs),
    areaOrPoint: header.areaOrPoint ?? null,
    block: [header.blockWidth, header.blockHeight],
    overviewSizes: header.overviews.map(({ width, height }) => [width, height]),
    mask: maskKinds(header),
    colors: header.palette === null ? null : header.palette.length / 3,
    bandInfo: Array.from({ length: header.bandCount }, (_, band) => bandInfoOf(header, band)),
  };
}

/** `accuracyM`: how far off the place may be on WGS 84, which the map shows; null: nobody says. */
function datumFacts(crs: CrsCode) {
  if (!isSupportedCrs(crs)) return null;
  const { datum, nameEn, shifted, metresPerUnit } = crsInfo(crs);
  return {
    name: datum,
    system: nameEn,
    shifted,
    metresPerUnit,
    accuracyM: datumShiftAccuracyM(crs, 'EPSG:4326'),
    accuracySource: datumShiftSource(crs),
  };
}

function maskKinds(header: RasterHeader): readonly string[] {
  const nodata =
    header.nodata !== null || (header.bandInfo?.some((info) => info.nodata !== null) ?? false);
  return [
    ...(header.alphaBand === null ? [] : ['alpha']),
    ...(header.internalMask === true ? ['internal'] : []),
    ...(nodata ? ['nodata'] : []),
  ];
}
