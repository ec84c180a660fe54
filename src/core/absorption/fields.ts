import type { FieldRule } from '../ledger.ts';

const percent = (quantity: string, plausible?: FieldRule['plausible']): FieldRule => ({
  quantity,
  unit: '%',
  min: '0',
  max: '100',
  ...(plausible ? { plausible } : {}),
});

export const FIELDS = {
  area: { quantity: 'area', unit: 'ha', min: '0' },
  literatureCoefficient: {
    quantity: 'literature-coefficient',
    unit: 't-CO2/ha',
    min: '0',
    plausible: { max: '100' },
  },
  // 500 t/ha = 50 kg/m²: no bed is that heavy, so grams or a unit slip.
  wetMass: { quantity: 'wet-mass', unit: 't/ha', min: '0', plausible: { max: '500' } },
  landedYield: { quantity: 'landed-yield', unit: 't', min: '0' },
  netCount: { quantity: 'net-count', unit: 'count', min: '0', whole: true },
  wetMassPerNet: { quantity: 'wet-mass-per-net', unit: 't', min: '0' },
  netRopeLength: { quantity: 'net-rope-length', unit: 'm', min: '0', aboveMin: true },
  // 100 g/cm = 10 kg a metre: no culture rope is that heavy, so kilograms or a metre for a centimetre.
  ropeMass: { quantity: 'rope-mass', unit: 'g/cm', min: '0', plausible: { max: '100' } },
  ropeLength: { quantity: 'rope-length', unit: 'm', min: '0' },
  residue: { quantity: 'residue', unit: 't', min: '0' },
  measuredWater: percent('measured-water', { min: '50' }),
  lossRatio: { quantity: 'loss-ratio', unit: '1', min: '0', max: '1' },
  waterContentOfWet: percent('water-content', { min: '50' }),
  waterContentOfYield: percent('water-content'),
  productionBiomassRatio: { quantity: 'production-biomass-ratio', unit: '1', min: '0' },
  carbonContent: percent('carbon-content', { min: '10', max: '60' }),
  residualRatio1: { quantity: 'residual-ratio-1', unit: '1', min: '0', max: '1' },
  residualRatio2: { quantity: 'residual-ratio-2', unit: '1', min: '0', max: '1' },
  // 44/12 × 100 % carbon = 3.7 t-CO2 stands in a tonne of dry matter: no more of it can stay than P/B times that.
  potential: {
    quantity: 'absorption-potential',
    unit: 't-CO2/t',
    min: '0',
    plausible: { max: '5' },
  },
  intendedPotential: { quantity: 'intended-potential', unit: 't-CO2/t', min: '0', aboveMin: true },
  ecosystemFactor: { quantity: 'ecosystem-factor', unit: '1', min: '0' },
  areaCertainty: percent('area-certainty', { min: '5' }),
  coefficientCertainty: percent('coefficient-certainty', { min: '5' }),
  vesselCount: { quantity: 'vessel-count', unit: 'count', min: '0', whole: true },
  vesselHours: { quantity: 'vessel-hours', unit: 'h', min: '0' },
  vesselPower: { quantity: 'vessel-power', unit: 'kW', min: '0' },
  ratedPower: { quantity: 'rated-power', unit: 'kW', min: '0', aboveMin: true },
  ratedHorsepower: { quantity: 'rated-horsepower', unit: 'PS', min: '0', aboveMin: true },
  emissionFactor: {
    quantity: 'emission-factor',
    unit: 'kg-CO2/kWh',
    min: '0',
    plausible: { max: '2' },
    emptyCode: 'vessel-without-factor',
  },
  baseline: {
    quantity: 'baseline',
    unit: 't-CO2',
    min: '0',
    sourceMissingCode: 'baseline-without-reason',
  },
  earlierArea: {
    quantity: 'earlier-area',
    unit: 'ha',
    min: '0',
    sourceMissingCode: 'baseline-without-reason',
  },
  earlierCoefficient: {
    quantity: 'earlier-coefficient',
    unit: 't-CO2/ha',
    min: '0',
    plausible: { max: '100' },
    sourceMissingCode: 'baseline-without-reason',
  },
  // A source is asked for once, of the whole table.
  replicate: { quantity: 'replicate', unit: '1', min: '0' },
  price: { quantity: 'price', unit: 'yen/t-CO2', min: '0' },
} as const satisfies Record<string, FieldRule>;
