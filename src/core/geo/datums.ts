/** Datums that Moba knows by name, and what a user-defined system has instead of one. */
export type Datum = NamedDatum | 'WGS 84 equivalent' | 'shift given' | 'unknown';

export type NamedDatum =
  | 'WGS 84'
  | 'JGD2011'
  | 'JGD2000'
  | 'Tokyo'
  | 'ETRS89'
  | 'NAD83'
  | 'NAD27'
  | 'NZGD2000'
  | 'OSGB36'
  | 'GDA94'
  | 'GDA2020'
  | 'RGF93'
  | 'Korea 2000'
  | 'TWD97'
  | 'WGS 72'
  | 'ED50'
  | 'NTF (Paris)';

export interface DatumFacts {
  /** On which area is taken: WGS84 too for a datum that is shifted to it. */
  readonly ellipsoid: 'WGS84' | 'GRS80';
  /** PROJ's terms of ellipsoid, shift and prime meridian. */
  readonly terms: string;
  readonly shifted: boolean;
  /** How far off the shift to WGS 84 may be, m. */
  readonly accuracyM: number;
  /** The operation of the EPSG data set that gives shift and accuracy. */
  readonly source: string;
}

const same = (ellipsoid: 'WGS84' | 'GRS80', accuracyM: number, source: string): DatumFacts => ({
  ellipsoid,
  terms: `+ellps=${ellipsoid}`,
  shifted: false,
  accuracyM,
  source,
});

const shifted = (terms: string, accuracyM: number, source: string): DatumFacts => ({
  ellipsoid: 'WGS84',
  terms,
  shifted: true,
  accuracyM,
  source,
});

/** Shifts and accuracies of the EPSG Geodetic Parameter Dataset, as in PROJ 9.1's proj.db. */
export const DATUMS: Readonly<Record<NamedDatum, DatumFacts>> = {
  'WGS 84': same('WGS84', 0, ''),
  JGD2011: same('GRS80', 1, 'EPSG:9936'),
  JGD2000: same('GRS80', 1, 'EPSG:1826'),
  ETRS89: same('GRS80', 1, 'EPSG:1149'),
  NAD83: same('GRS80', 4, 'EPSG:1188'),
  NZGD2000: same('GRS80', 1, 'EPSG:1565'),
  GDA94: same('GRS80', 3, 'EPSG:1150'),
  GDA2020: same('GRS80', 3, 'EPSG:8450'),
  RGF93: same('GRS80', 1, 'EPSG:1671'),
  'Korea 2000': same('GRS80', 1, 'EPSG:15831'),
  TWD97: same('GRS80', 1, 'EPSG:3830'),
  Tokyo: shifted('+ellps=bessel +towgs84=-146.414,507.337,680.507', 9, 'EPSG:15484'),
  OSGB36: shifted(
    '+ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489',
    2,
    'EPSG:1314',
  ),
  NAD27: shifted('+ellps=clrk66 +towgs84=-8,160,176', 10, 'EPSG:1173'),
  'WGS 72': shifted('+ellps=WGS72 +towgs84=0,0,4.5,0,0,0.554,0.2263', 2, 'EPSG:1237'),
  ED50: shifted('+ellps=intl +towgs84=-87,-98,-121', 10, 'EPSG:1133'),
  'NTF (Paris)': shifted(
    '+a=6378249.2 +rf=293.466021293627 +towgs84=-168,-60,320 +pm=2.33722917',
    2,
    'EPSG:1193',
  ),
};

export const isNamedDatum = (datum: Datum): datum is NamedDatum => Object.hasOwn(DATUMS, datum);
