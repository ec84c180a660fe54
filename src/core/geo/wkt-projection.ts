import { type WktNode, wktNodes } from './wkt.ts';

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Names of parameters by OGC's WKT1, ESRI and GDAL, without case and punctuation. */
const PARAMETERS = {
  lat: ['latitudeoforigin', 'latitudeofnaturalorigin', 'latitudeofcenter', 'centralparallel'],
  lon: ['centralmeridian', 'longitudeofnaturalorigin', 'longitudeofcenter', 'longitudeoforigin'],
  k: ['scalefactor', 'scalefactoratnaturalorigin'],
  east: ['falseeasting'],
  north: ['falsenorthing'],
  parallel1: ['standardparallel1'],
  parallel2: ['standardparallel2'],
  azimuth: ['azimuth'],
  gridAngle: ['rectifiedgridangle'],
} as const;

/**
 * Projection and parameters of a PROJCS in PROJ's terms, degrees and metres; null for one that
 * Moba does not know. `degrees` and `metres` are the sizes of the text's units.
 */
export function wktProjection(root: WktNode, metres: number, degrees: number) {
  const nodes = wktNodes(root, 'PARAMETER');
  const find = (name: keyof typeof PARAMETERS): number | null => {
    const wanted: readonly string[] = PARAMETERS[name];
    return nodes.find((node) => wanted.includes(plain(node.texts[0] ?? '')))?.numbers[0] ?? null;
  };
  const angle = (name: keyof typeof PARAMETERS) => (find(name) ?? 0) * degrees;
  const origin = { x_0: (find('east') ?? 0) * metres, y_0: (find('north') ?? 0) * metres };
  const [lat_0, lon_0, k] = [angle('lat'), angle('lon'), find('k') ?? 1];
  const parallels = { lat_1: angle('parallel1'), lat_2: angle('parallel2') };
  switch (plain(wktNodes(root, 'PROJECTION')[0]?.texts[0] ?? '')) {
    case 'transversemercator':
    case 'gausskruger':
      return { projection: 'tmerc', parameters: { lat_0, lon_0, k, ...origin } };
    case 'lambertconformalconic1sp':
      return { projection: 'lcc', parameters: { lat_1: lat_0, lat_0, lon_0, k_0: k, ...origin } };
    case 'lambertconformalconic':
      // ESRI's one name for both: with one parallel, or two equal ones, it has a scale.
      if (find('parallel2') === null || parallels.lat_1 === parallels.lat_2) {
        const { lat_1 } = parallels;
        return { projection: 'lcc', parameters: { lat_1, lat_0, lon_0, k_0: k, ...origin } };
      }
      return k === 1
        ? { projection: 'lcc', parameters: { lat_0, lon_0, ...parallels, ...origin } }
        : null;
    case 'lambertconformalconic2sp':
      return { projection: 'lcc', parameters: { lat_0, lon_0, ...parallels, ...origin } };
    case 'albers':
    case 'albersconicequalarea':
    case 'albersequalarea':
      return { projection: 'aea', parameters: { lat_0, lon_0, ...parallels, ...origin } };
    case 'lambertazimuthalequalarea':
      return { projection: 'laea', parameters: { lat_0, lon_0, ...origin } };
    case 'polarstereographic':
      return polar(Math.abs(lat_0) === 90 ? { k } : { lat_ts: lat_0 }, lat_0, lon_0, origin);
    case 'stereographicnorthpole':
    case 'stereographicsouthpole':
      return polar({ lat_ts: parallels.lat_1 }, parallels.lat_1, lon_0, origin);
    case 'doublestereographic':
    case 'obliquestereographic':
      return { projection: 'sterea', parameters: { lat_0, lon_0, k, ...origin } };
    case 'mercator':
    case 'mercator1sp':
    case 'mercator2sp': {
      const parallel = find('parallel1');
      const scale: Readonly<Record<string, number>> =
        parallel === null ? { k } : { lat_ts: parallel * degrees };
      return lat_0 === 0
        ? { projection: 'merc', parameters: { lon_0, ...scale, ...origin } }
        : null;
    }
    case 'hotineobliquemercator':
    case 'hotineobliquemercatorazimuthnaturalorigin':
    case 'rectifiedskeworthomorphicnaturalorigin':
      return oblique({ no_uoff: 1 });
    case 'obliquemercator':
    case 'hotineobliquemercatorazimuthcenter':
    case 'rectifiedskeworthomorphiccenter':
      return oblique({});
    case 'cylindricalequalarea':
      return { projection: 'cea', parameters: { lat_ts: parallels.lat_1, lon_0, ...origin } };
    default:
      return null;
  }

  function oblique(offset: Readonly<Record<string, number>>) {
    const alpha = angle('azimuth');
    const grid = find('gridAngle');
    const gamma = grid === null ? alpha : grid * degrees;
    const parameters = { lat_0, lonc: lon_0, alpha, gamma, k, ...offset, ...origin };
    return { projection: 'omerc', parameters };
  }
}

function polar(
  scale: Readonly<Record<string, number>>,
  lat: number,
  lon_0: number,
  origin: Readonly<Record<string, number>>,
) {
  const parameters = { lat_0: lat < 0 ? -90 : 90, lon_0, ...scale, ...origin };
  return { projection: 'stere', parameters };
}
