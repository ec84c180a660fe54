import type { ClassPolygon } from '../../core/coverage/polygonize/polygonize.ts';
import { affineDeterminant } from '../../core/geo/affine.ts';
import type { CrsCode } from '../../core/geo/crs-code.ts';
import type { RasterGrid } from '../../core/layers/raster.ts';
import { createByteWriter } from './byte-writer.ts';
import { cornerWriter } from './corner-text.ts';

/** Names of classes by pixel value. */
export type ClassNames = ReadonlyMap<number, string>;

export interface PolygonsGeoJson {
  readonly add: (polygon: ClassPolygon) => void;
  /** Ends the collection and hands on what is left. */
  readonly finish: () => void;
}

/** GeoJSON is in WGS84 unless it says so, in the way of 2008 that GDAL and QGIS read. */
function crsMember(crs: CrsCode | null): string {
  if (crs === null || crs === 'EPSG:4326') return '';
  const name = `urn:ogc:def:crs:EPSG::${crs.slice('EPSG:'.length)}`;
  return `"crs":{"type":"name","properties":{"name":"${name}"}},`;
}

/**
 * Class polygons as a GeoJSON FeatureCollection, one feature a line, in the raster's own CRS: moved
 * to another, corners would no longer meet. Properties: class, name, pixels, areaM2 (ellipsoidal).
 * `write` must be done with the bytes when it returns.
 */
export function polygonsGeoJson(
  grid: RasterGrid,
  names: ClassNames,
  write: (bytes: Uint8Array) => void,
): PolygonsGeoJson {
  const writer = createByteWriter(write);
  const corner = cornerWriter(grid, writer);
  // Rings are walked counter-clockwise where the map's y runs against the rows.
  const isTurned = affineDeterminant(grid.transform) > 0;
  let count = 0;
  writer.text(`{"type":"FeatureCollection",${crsMember(grid.crs)}"features":[\n`);

  const add: PolygonsGeoJson['add'] = ({ classId, pixels, areaM2, rings }) => {
    const name = JSON.stringify(names.get(classId) ?? null);
    const facts = `"class":${classId},"name":${name},"pixels":${pixels},"areaM2":${areaM2}`;
    const head = `{"type":"Feature","properties":{${facts}},"geometry":{"type":"Polygon","coordinates":[`;
    writer.text(count++ === 0 ? head : `,\n${head}`);
    const { corners, bounds, ringCount } = rings;
    for (let ring = 0; ring < ringCount; ring++) {
      writer.text(ring === 0 ? '[' : ',[');
      const from = bounds[2 * ring]!;
      const length = bounds[2 * ring + 1]! - from;
      for (let i = 0; i <= length; i++) {
        const place = i % length;
        const at = 2 * (from + (isTurned && place > 0 ? length - place : place));
        corner(corners[at]!, corners[at + 1]!, i === 0);
      }
      writer.text(']');
    }
    writer.text(']}}');
  };
  const finish = (): void => {
    writer.text('\n]}\n');
    writer.flush();
  };
  return { add, finish };
}
