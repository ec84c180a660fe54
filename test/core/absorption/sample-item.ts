import type { AbsorptionItem, Given, VesselGiven } from '../../../src/core/absorption/index.ts';

export const typed = (text: string, basis = 'field book'): Given => ({
  text,
  source: { kind: 'typed', path: 'form', basis },
});

export const literature = {
  waterContentPct: typed('90'),
  productionBiomassRatio: typed('2'),
  carbonContentPct: typed('32.5'),
  residualRatio1: typed('0.0472'),
  residualRatio2: typed('0.0528'),
  ecosystemFactor: typed('1.5'),
};

/** The first item of Suma without its vessels. */
export const kajime: AbsorptionItem = {
  id: 'kajime',
  subject: '項目1',
  areaHa: typed('1.32888'),
  formula: { kind: 'wet-mass-per-area', wetMassTPerHa: typed('16.21'), literature },
  areaCertaintyPct: typed('90'),
  coefficientCertaintyPct: typed('90'),
  vessels: [],
  hasNoVessels: true,
  baseline: { kind: 'typed', baselineTCo2: typed('0') },
};

export const guardBoat: VesselGiven = {
  id: 'v1',
  name: '警戒船',
  count: typed('1'),
  hours: typed('0.92'),
  powerKw: typed('254'),
  ratedKw: '254',
  ratedPs: '',
  ratingSource: { kind: 'typed', path: 'form' },
  emissionKgCo2PerKwh: typed('0.11868'),
};
