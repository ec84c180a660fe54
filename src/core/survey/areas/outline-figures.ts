import { type AreaEstimate, noEstimate } from '../../area/area-estimate.ts';
import { crossToDecimal } from '../../area/measured-area.ts';
import { comparePlanar } from '../../area/planar-comparison.ts';
import type { Figure } from '../../derivation.ts';
import { enter, headOf, type Ledger, raise } from '../../ledger.ts';
import type { SurveyFile } from '../document/document.ts';
import type { OutlineEntry } from '../document/outline-entry.ts';
import { measurePolygon } from './measured-polygon.ts';
import { mapFileId, outlinedFigures } from './outlined-figures.ts';

export interface OutlineSurroundings {
  readonly files: readonly SurveyFile[];
  /** What a map of today would be run on (coverage-inputs). */
  readonly mapInputsId: string | null;
}

/** An outline on the ellipsoid. Of a slope it is what its sloped surface is compared with. */
export function outlineFigures(
  ledger: Ledger,
  entry: OutlineEntry,
  around: OutlineSurroundings,
): AreaEstimate {
  const measured = measurePolygon(entry.geometry, entry.crs);
  if (measured.kind === 'refused') {
    raise(ledger, 'error', measured.issue, 'area', { why: measured.why });
    return noEstimate();
  }
  const { areaM2, vertices, holes } = measured.area;
  const source = {
    kind: 'polygon',
    fileId: entry.fileId ?? mapFileId(entry, around.files),
    areaId: entry.id,
    vertices,
    holes,
  } as const;
  const leaf: Figure = {
    ...headOf(ledger, 'measured-area', 'm2'),
    value: { kind: 'measured', value: areaM2 },
    formula: null,
    inputs: [],
    source,
    rounding: null,
    exact: null,
    note: 'ellipsoidal-area',
  };
  enter(ledger, leaf);
  comparePlanar(ledger, entry, leaf, source);
  outlinedFigures(ledger, entry, { leaf, source, mapInputsId: around.mapInputsId });
  const head =
    entry.method === 'slope'
      ? headOf(ledger, 'measured-area', 'm2', 'ellipsoidal-m2')
      : headOf(ledger, 'area', 'm2', 'area-m2');
  const crossed = crossToDecimal(head, leaf);
  return { ...noEstimate(), areaM2: enter(ledger, crossed) };
}
