import { type AreaEstimate, noEstimate } from '../area/area-estimate.ts';
import { crossToDecimal } from '../area/measured-area.ts';
import type { Figure } from '../derivation.ts';
import { enter, headOf, type Ledger, raise } from '../ledger.ts';
import type { AreaEntryOf } from './area-entry.ts';
import { measurePolygon } from './measured-polygon.ts';

/** An outline on the ellipsoid; over a DEM its sloped surface (core/area/sloped-area). */
export function outlineFigures(
  ledger: Ledger,
  entry: AreaEntryOf<'polygon' | 'slope'>,
): AreaEstimate {
  const measured = measurePolygon(entry.geometry, entry.crs);
  if (measured.kind === 'refused') {
    raise(ledger, 'error', measured.issue, 'area', { why: measured.why });
    return noEstimate();
  }
  const { areaM2, vertices, holes } = measured.area;
  const leaf: Figure = {
    ...headOf(ledger, 'measured-area', 'm2'),
    value: { kind: 'measured', value: areaM2 },
    formula: null,
    inputs: [],
    source: { kind: 'polygon', fileId: entry.fileId, areaId: entry.id, vertices, holes },
    rounding: null,
    exact: null,
    note: 'ellipsoidal-area',
  };
  enter(ledger, leaf);
  const crossed = crossToDecimal(headOf(ledger, 'area', 'm2', 'area-m2'), leaf);
  return { ...noEstimate(), areaM2: enter(ledger, crossed) };
}
