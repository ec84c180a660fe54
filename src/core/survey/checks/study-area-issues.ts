import { groundOutside, type PlacedPolygon } from '../../area/polygon-overlap.ts';
import type { Issue } from '../../issues.ts';
import { measurePolygon } from '../areas/measured-polygon.ts';
import type { Survey } from '../document/document.ts';
import type { GroundOutside } from '../evaluation.ts';
import { claimedGround } from './claimed-ground.ts';
import { type Claim, claimsOf } from './claims.ts';
import { keptCut } from './kept-cut.ts';

const cutOutside = keptCut(groundOutside);

interface Found {
  readonly outside: readonly GroundOutside[];
  readonly issues: readonly Issue[];
}

function ofArea(survey: Survey, { area }: Claim, range: PlacedPolygon): Found {
  const at = { kind: 'area', areaId: area.id } as const;
  const outside: GroundOutside[] = [];
  const issues: Issue[] = [];
  for (const part of claimedGround(survey, area).parts) {
    const details = { area: area.name, part: part.entry.name };
    if (part.kind === 'classes') {
      const within = survey.coverage?.settings.withinStudyArea ?? false;
      const leaves = !within && part.frame !== null && cutOutside(part.frame, range) !== null;
      if (leaves) issues.push({ code: 'map-leaves-study-area', severity: 'doubt', at, details });
      continue;
    }
    const piece = cutOutside(part, range);
    if (piece === 'unknown') {
      issues.push({ code: 'study-area-not-compared', severity: 'doubt', at, details });
    } else if (piece) {
      outside.push({ areaId: area.id, ...piece });
      const areaM2 = piece.areaM2.toFixed(2);
      const percent = Math.min((piece.areaM2 / part.areaM2) * 100, 100).toFixed(1);
      const code = 'area-outside-study-area';
      issues.push({ code, severity: 'error', at, details: { ...details, areaM2, percent } });
    }
  }
  return { outside, issues };
}

/** Ground that items claim outside of the study area (AOI). */
export function findOutside(survey: Survey): Found {
  const { studyArea } = survey;
  if (studyArea === null) return { outside: [], issues: [] };
  const measured = measurePolygon(studyArea.geometry, studyArea.crs);
  if (measured.kind === 'refused') {
    const at = { kind: 'survey' } as const;
    const details = { why: measured.why };
    return {
      outside: [],
      issues: [{ code: 'study-area-invalid', severity: 'error', at, details }],
    };
  }
  const claims = claimsOf(survey);
  const found = claims
    .filter(({ area }, index) => claims.findIndex((claim) => claim.area === area) === index)
    .map((claim) => ofArea(survey, claim, studyArea));
  return {
    outside: found.flatMap(({ outside }) => outside),
    issues: found.flatMap(({ issues }) => issues),
  };
}
