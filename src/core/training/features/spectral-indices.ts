import type { BandRole, IndexId } from './feature-spec.ts';

/** A published index, as data. Name and use in words: `index.<id>.name`, `index.<id>.use`. */
export interface SpectralIndex {
  readonly id: IndexId;
  /** As the literature writes it; not translated. */
  readonly label: string;
  /** In the language of formula/parse-formula, with the roles as names. */
  readonly formula: string;
  readonly roles: readonly BandRole[];
  /** Author, year and DOI (or where else it stands). */
  readonly citation: string;
  /** Values that bands ≥ 0 can give, or null where a vanishing denominator sets no bound. */
  readonly range: readonly [min: number, max: number] | null;
  /** Holds constants that mean something for reflectance 0 … 1 only. */
  readonly needsReflectance: boolean;
  /** Holds the wavelengths of one sensor; offered for that one only. */
  readonly sensor: 'sentinel-2' | null;
}

type Entry = Pick<SpectralIndex, 'id' | 'label' | 'formula' | 'roles' | 'citation' | 'range'>;

const ratioOf = (
  id: IndexId,
  label: string,
  formula: string,
  roles: readonly BandRole[],
  citation: string,
): Entry => ({ id, label, formula, roles, citation, range: [-1, 1] });

const ENTRIES: readonly (Entry & Partial<SpectralIndex>)[] = [
  ratioOf(
    'ndvi',
    'NDVI',
    '(nir - red) / (nir + red)',
    ['red', 'nir'],
    'Rouse et al. 1974, NASA SP-351, ntrs.nasa.gov/citations/19740022614',
  ),
  ratioOf(
    'gndvi',
    'GNDVI',
    '(nir - green) / (nir + green)',
    ['green', 'nir'],
    'Gitelson et al. 1996, doi:10.1016/S0034-4257(96)00072-7',
  ),
  ratioOf(
    'ndwi',
    'NDWI',
    '(green - nir) / (green + nir)',
    ['green', 'nir'],
    'McFeeters 1996, doi:10.1080/01431169608948714',
  ),
  ratioOf(
    'mndwi',
    'MNDWI',
    '(green - swir1) / (green + swir1)',
    ['green', 'swir1'],
    'Xu 2006, doi:10.1080/01431160600589179',
  ),
  ratioOf(
    'ndavi',
    'NDAVI',
    '(nir - blue) / (nir + blue)',
    ['blue', 'nir'],
    'Villa et al. 2014, doi:10.1016/j.jag.2014.01.017',
  ),
  {
    id: 'wavi',
    label: 'WAVI',
    // (1 + L)(N − B) ÷ (N + B + L) with L = 0.5; one public implementation drops the (1 + L).
    formula: '1.5 * (nir - blue) / (nir + blue + 0.5)',
    roles: ['blue', 'nir'],
    citation: 'Villa et al. 2014, doi:10.1016/j.jag.2014.01.017 (L = 0.5)',
    range: [-1.5, 1.5],
    needsReflectance: true,
  },
  {
    id: 'exg',
    label: 'ExG',
    // 2g − r − b of the chromatic coordinates r = R ÷ (R + G + B) …, as first published: the sum of
    // bands of brightness, 2G − R − B, would follow the light more than the plant.
    formula: '(2 * green - red - blue) / (red + green + blue)',
    roles: ['blue', 'green', 'red'],
    citation: 'Woebbecke et al. 1995, doi:10.13031/2013.27838 (chromatic coordinates)',
    range: [-1, 2],
  },
  {
    id: 'vari',
    label: 'VARI',
    formula: '(green - red) / (green + red - blue)',
    roles: ['blue', 'green', 'red'],
    citation: 'Gitelson et al. 2002, doi:10.1016/S0034-4257(01)00289-9',
    range: null,
  },
  ratioOf(
    'ngrdi',
    'NGRDI',
    '(green - red) / (green + red)',
    ['green', 'red'],
    'Tucker 1979, doi:10.1016/0034-4257(79)90013-0',
  ),
  ratioOf(
    'gli',
    'GLI',
    '(2 * green - red - blue) / (2 * green + red + blue)',
    ['blue', 'green', 'red'],
    'Louhaichi et al. 2001, doi:10.1080/10106040108542184',
  ),
  ratioOf(
    'ndti',
    'NDTI',
    '(red - green) / (red + green)',
    ['green', 'red'],
    'Lacaux et al. 2007, doi:10.1016/j.rse.2006.07.012',
  ),
  ratioOf(
    'bsi',
    'BSI',
    '((swir1 + red) - (nir + blue)) / ((swir1 + red) + (nir + blue))',
    ['blue', 'red', 'nir', 'swir1'],
    'Rikimaru et al. 2002, CiteSeerX 10.1.1.465.8749',
  ),
  {
    id: 'fai-sentinel-2',
    label: 'FAI (Sentinel-2)',
    // N − [R + (S1 − R)(λN − λR) ÷ (λS1 − λR)]; centres of S2A B4, B8 and B11 in nm.
    formula: 'nir - (red + (swir1 - red) * (832.8 - 664.6) / (1613.7 - 664.6))',
    roles: ['red', 'nir', 'swir1'],
    citation: 'Hu 2009, doi:10.1016/j.rse.2009.05.012; wavelengths: ESA Sentinel-2A MSI',
    range: null,
    sensor: 'sentinel-2',
  },
];

export const SPECTRAL_INDICES: readonly SpectralIndex[] = ENTRIES.map((entry) => ({
  needsReflectance: false,
  sensor: null,
  ...entry,
}));

/** Bands (from 0) that are known to play a role. */
export type BandRoles = Readonly<Partial<Record<BandRole, number>>>;

/** Indices that a scene can give: every role has a band, and the sensor is the index's own. */
export const availableIndices = (
  roles: BandRoles,
  sensor: SpectralIndex['sensor'] = null,
): readonly SpectralIndex[] =>
  SPECTRAL_INDICES.filter(
    (index) =>
      index.roles.every((role) => roles[role] !== undefined) &&
      (index.sensor === null || index.sensor === sensor),
  );

/** The index of an id; every id has one. */
export const spectralIndex = (id: IndexId): SpectralIndex =>
  SPECTRAL_INDICES.find((index) => index.id === id)!;
