import { duplicateQuadrats } from '../../biomass/quadrat-sample-issues.ts';
import type { Issue } from '../../issues.ts';
import type { Quadrat } from '../document/biomass-entry.ts';

/** Quadrats of the whole survey that look like one harvest typed twice. */
export const duplicateIssues = (quadrats: readonly Quadrat[]): readonly Issue[] =>
  duplicateQuadrats(quadrats).map(([first, again]) => ({
    code: 'quadrat-duplicate',
    severity: 'doubt',
    at: { kind: 'quadrat', quadratId: again.id },
    details: { subject: again.station, other: first.station, mass: again.wetMassKg },
  }));
