import { SurveyError } from '../../errors.ts';
import type { IndexId, PointFeature } from './feature-spec.ts';
import { formulaKernel } from './formula/formula-kernel.ts';
import type { PointKernel } from './point-kernel.ts';
import { type BandRoles, spectralIndex } from './spectral-indices.ts';

/** The spec of an index from the bands of a scene. Errors: `index-band-unknown` {index, role}. */
export function indexFeature(index: IndexId, roles: BandRoles): PointFeature {
  const bands = spectralIndex(index).roles.map((role): [string, number] => {
    const band = roles[role];
    if (band === undefined) {
      throw new SurveyError('index-band-unknown', { index: spectralIndex(index).label, role });
    }
    return [role, band];
  });
  return { kind: 'index', index, bands: Object.fromEntries(bands) };
}

/** An index is its published formula. Errors: `index-band-unknown` {index, role}. */
export function indexKernel(index: IndexId, bands: Readonly<Record<string, number>>): PointKernel {
  const { formula, roles, label } = spectralIndex(index);
  const missing = roles.find((role) => !Object.hasOwn(bands, role));
  if (missing) throw new SurveyError('index-band-unknown', { index: label, role: missing });
  return formulaKernel(formula, bands);
}
