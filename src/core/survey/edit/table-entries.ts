import type { CoverReading, TransectMark } from '../../coverage/cover-scale.ts';
import type {
  CoverZone,
  DepthStrip,
  ExcludedPart,
  NetGroup,
  ReefMeasurement,
  RopeGroup,
  TransplantFrames,
} from '../document/area-entry.ts';
import type { Quadrat, RopeSample, Shoot, ShootCount } from '../document/biomass-entry.ts';
import { newQuadrat } from '../document/new-item.ts';

/** Fields of one row by name, decimal text in the units of the survey; what is absent is empty. */
export type RowValues = Readonly<Record<string, string>>;

interface Identified {
  readonly id: string;
}

/** The blank with those of its texts that the row has: nothing else comes in. */
const filled = <Entry extends Identified>(blank: Entry, values: RowValues): Entry => {
  const texts = Object.entries(blank).filter(
    ([name, empty]) => name !== 'id' && typeof empty === 'string' && values[name] !== undefined,
  );
  return { ...blank, ...Object.fromEntries(texts.map(([name]) => [name, values[name]])) };
};

export type RowMaker<Entry> = (id: string, values?: RowValues) => Entry;

const rowMaker =
  <Entry extends Identified>(blank: Omit<Entry, 'id'>): RowMaker<Entry> =>
  (id, values = {}) =>
    filled({ ...blank, id } as unknown as Entry, values);

export const reefOf = rowMaker<ReefMeasurement>({
  name: '',
  baseRadiusM: '',
  heightM: '',
  topRadiusM: '',
});
export const netsOf = rowMaker<NetGroup>({
  season: '',
  cooperative: '',
  netCount: '',
  netAreaM2: '',
});
export const ropesOf = rowMaker<RopeGroup>({
  season: '',
  cooperative: '',
  ropeCount: '',
  ropeLengthM: '',
});
export const stripOf = rowMaker<DepthStrip>({
  zone: '',
  slopeDistanceM: '',
  horizontalLengthM: '',
});
export const excludedOf = rowMaker<ExcludedPart>({ name: '', areaM2: '' });
export const framesOf = rowMaker<TransplantFrames>({ name: '', frameCount: '', frameAreaM2: '' });
export const shootOf = rowMaker<Shoot>({ lengthCm: '', wetMassG: '' });
export const shootCountOf = rowMaker<ShootCount>({
  transect: '',
  areaM2: '',
  shoots: '',
  meanLengthCm: '',
});
export const ropeSampleOf = rowMaker<RopeSample>({ name: '', lengthCm: '', wetMassG: '' });
export const quadratOf: RowMaker<Quadrat> = (id, values = {}) => filled(newQuadrat(id), values);

/** A percentage is kept where the row has one: it says more than its class. */
function coverOf(values: RowValues): Exclude<CoverReading, { readonly kind: 'transects' }> {
  const { coverPct = '', coverClass = '' } = values;
  return coverPct === '' && coverClass !== ''
    ? { kind: 'class', code: coverClass }
    : { kind: 'percent', percent: coverPct };
}

export const coverZoneOf: RowMaker<CoverZone> = (id, values = {}) => ({
  id,
  name: values.name ?? '',
  area: { kind: 'typed', areaM2: values.areaM2 ?? '' },
  cover: coverOf(values),
});

export const transectMarkOf: RowMaker<TransectMark> = (id, values = {}) => ({
  id,
  fromM: values.fromM ?? '',
  toM: values.toM ?? '',
  cover: coverOf(values),
});
