import type { ComputedFormula } from '../derivation.ts';

const RATIO = 'Cochran, Sampling Techniques (1977), §6.4: ratio estimator, transects as units';
const INDEPENDENT = 'Var(Σ) = Σ Var, zones sampled independently';

export const coveredArea: ComputedFormula = {
  id: 'covered-area',
  version: 1,
  template: '{zoneArea} × {zoneCover} ÷ 100',
  citation: 'A × c',
  compute: (role) => role('zoneArea').times(role('zoneCover')).div(100),
};

export const sumOfCoveredAreas: ComputedFormula = {
  id: 'sum-of-covered-areas',
  version: 1,
  template: '{coveredArea…}',
  citation: 'Σ A × c',
  compute: (role) => role('coveredArea'),
};

export const sumOfZones: ComputedFormula = {
  id: 'sum-of-zones',
  version: 1,
  template: '{zoneArea…}',
  citation: 'Σ A',
  compute: (role) => role('zoneArea'),
};

export const meanCover: ComputedFormula = {
  id: 'mean-cover',
  version: 1,
  template: '{area} ÷ {grossArea} × 100',
  citation: 'Σ A × c ÷ Σ A',
  compute: (role) => role('area').div(role('grossArea')).times(100),
};

/** Metres of a tape that would be covered if its plants stood side by side. */
export const coveredTape: ComputedFormula = {
  id: 'covered-tape',
  version: 1,
  template: '{tapeLength} × {transectCover} ÷ 100',
  citation: 'L × c',
  compute: (role) => role('tapeLength').times(role('transectCover')).div(100),
};

export const coverOfTransects: ComputedFormula = {
  id: 'cover-of-transects',
  version: 1,
  template: '{coveredTape…} ÷ {tapeLength…} × 100',
  citation: RATIO,
  compute: (role) => role('coveredTape').div(role('tapeLength')).times(100),
};

/** L² (c − ĉ)² of one transect, m². */
export const transectDeviation: ComputedFormula = {
  id: 'transect-deviation',
  version: 1,
  template:
    '({coveredTape} − {tapeLength} × {zoneCover} ÷ 100) × ({coveredTape} − {tapeLength} × {zoneCover} ÷ 100)',
  citation: RATIO,
  compute: (role) =>
    role('coveredTape')
      .minus(role('tapeLength').times(role('zoneCover')).div(100))
      .pow(2),
};

/** v = Σ L²(c − ĉ)² ÷ (n (n − 1) L̄²) with L̄ = Σ L ÷ n; its root, %. */
export const coverStandardError: ComputedFormula = {
  id: 'cover-standard-error',
  version: 1,
  template:
    '√({transectDeviation…} × {transectCount} ÷ ({transectCount} − 1)) ÷ {tapeLength…} × 100',
  citation: RATIO,
  compute: (role) => {
    const n = role('transectCount');
    const spread = role('transectDeviation').times(n).div(n.minus(1)).sqrt();
    return spread.div(role('tapeLength')).times(100);
  },
};

export const coveredAreaVariance: ComputedFormula = {
  id: 'covered-area-variance',
  version: 1,
  template: '({zoneArea} × {coverStandardError} ÷ 100) × ({zoneArea} × {coverStandardError} ÷ 100)',
  citation: 'Var(A × c) = A² Var(c), A taken as exact',
  compute: (role) => role('zoneArea').times(role('coverStandardError')).div(100).pow(2),
};

export const areaStandardErrorOfZones: ComputedFormula = {
  id: 'area-standard-error-of-zones',
  version: 1,
  template: '√({zoneVariance…})',
  citation: INDEPENDENT,
  compute: (role) => role('zoneVariance').sqrt(),
};

export const COVER_FORMULAS: readonly ComputedFormula[] = [
  coveredArea,
  sumOfCoveredAreas,
  sumOfZones,
  meanCover,
  coveredTape,
  coverOfTransects,
  transectDeviation,
  coverStandardError,
  coveredAreaVariance,
  areaStandardErrorOfZones,
];
