import { sharedGround } from '../../area/polygon-overlap.ts';
import type { Issue } from '../../issues.ts';
import type { AreaEntry } from '../document/area-entry.ts';
import type { Survey } from '../document/document.ts';
import type { AreaOverlap } from '../evaluation.ts';
import { type ClaimedGround, claimedGround, type GroundPart } from './claimed-ground.ts';
import { type Claim, claimsOf, rivalClaims } from './claims.ts';
import { keptCut } from './kept-cut.ts';

const cutShared = keptCut(sharedGround);

/** What the places of two areas have in common. */
interface Common {
  readonly pieces: readonly Pick<AreaOverlap, 'geometry' | 'areaM2'>[];
  readonly classIds: readonly number[];
  /** An outline lies over a classified image, or a cut could not be made: nobody knows how much. */
  readonly isDoubtful: boolean;
}

function commonOf(a: GroundPart, b: GroundPart): Common {
  const none: Common = { pieces: [], classIds: [], isDoubtful: false };
  if (a.kind === 'outline' && b.kind === 'outline') {
    const piece = cutShared(a, b);
    if (piece === 'unknown') return { ...none, isDoubtful: true };
    return piece ? { ...none, pieces: [piece] } : none;
  }
  if (a.kind === 'classes' && b.kind === 'classes') {
    const classIds = a.entry.classIds.filter((id) => b.entry.classIds.includes(id));
    return { ...none, classIds: [...new Set(classIds)] };
  }
  const outline = a.kind === 'outline' ? a : b;
  const frame = a.kind === 'classes' ? a.frame : b.kind === 'classes' ? b.frame : null;
  if (outline.kind !== 'outline') return none;
  // A map of no known place may lie anywhere.
  return { ...none, isDoubtful: frame === null || cutShared(outline, frame) !== null };
}

function sumOf(found: readonly Common[]): Common {
  return {
    pieces: found.flatMap(({ pieces }) => pieces),
    classIds: [...new Set(found.flatMap(({ classIds }) => classIds))],
    isDoubtful: found.some(({ isDoubtful }) => isDoubtful),
  };
}

const outlinesM2 = ({ parts }: ClaimedGround): number =>
  parts.reduce((sum, part) => sum + (part.kind === 'outline' ? part.areaM2 : 0), 0);

const place = (claim: Claim) => claim.area.place.normalize('NFKC').trim();

function namesOf(survey: Survey, classIds: readonly number[]): string {
  const name = (id: number) => survey.classes.find((entry) => entry.id === id)?.name ?? String(id);
  return classIds.map(name).join('・');
}

/** Ground that is counted by two items whose periods share a day, and where it may be. */
function betweenClaims(
  survey: Survey,
  groundOf: (area: AreaEntry) => ClaimedGround,
  [earlier, claim]: readonly [Claim, Claim],
) {
  const first = groundOf(earlier.area);
  const second = groundOf(claim.area);
  const common = sumOf(first.parts.flatMap((a) => second.parts.map((b) => commonOf(a, b))));
  const at = { kind: 'area', areaId: claim.area.id } as const;
  const details = {
    subject: claim.item.label,
    other: earlier.item.label,
    area: claim.area.name,
    otherArea: earlier.area.name,
  };
  const issues: Issue[] = [];
  const doubt = (code: string, more: Issue['details'] = {}) =>
    issues.push({ code, severity: 'doubt', at, details: { ...details, ...more } });
  const areaIds = [earlier.area.id, claim.area.id] as const;
  const overlaps = common.pieces.map((piece): AreaOverlap => ({ areaIds, ...piece }));
  if (overlaps.length > 0) {
    const sharedM2 = overlaps.reduce((sum, { areaM2 }) => sum + areaM2, 0);
    const smallerM2 = Math.min(outlinesM2(first), outlinesM2(second));
    const percent = Math.min((sharedM2 / smallerM2) * 100, 100).toFixed(1);
    doubt('areas-overlap', { areaM2: sharedM2.toFixed(2), percent });
  }
  if (common.classIds.length > 0) {
    doubt('areas-share-classes', { classes: namesOf(survey, common.classIds) });
  }
  if (common.isDoubtful) doubt('areas-may-overlap');
  const isApart = first.isComplete && second.isComplete;
  if (issues.length === 0 && !isApart && place(claim) !== '' && place(claim) === place(earlier)) {
    doubt('areas-same-place', { place: claim.area.place });
  }
  return { overlaps, issues };
}

/** Zones of one area that lie over each other: the same ground twice in one sum. */
function withinArea({ parts }: ClaimedGround, { area }: Claim) {
  const overlaps: AreaOverlap[] = [];
  const issues: Issue[] = [];
  for (const [index, part] of parts.entries()) {
    for (const earlier of parts.slice(0, index)) {
      // One area in two zones is refused where their sum is made.
      if (part.entry === earlier.entry) continue;
      const { pieces, classIds, isDoubtful } = commonOf(earlier, part);
      if (pieces.length === 0 && classIds.length === 0 && !isDoubtful) continue;
      overlaps.push(...pieces.map((piece) => ({ areaIds: [area.id, area.id] as const, ...piece })));
      issues.push({
        code: 'zones-overlap',
        severity: 'doubt',
        at: { kind: 'area', areaId: area.id },
        details: { area: area.name, zone: part.entry.name, other: earlier.entry.name },
      });
    }
  }
  return { overlaps, issues };
}

/** The same ground counted twice: by two items, or by two parts of one area. */
export function findOverlaps(survey: Survey): {
  readonly overlaps: readonly AreaOverlap[];
  readonly issues: readonly Issue[];
} {
  const claims = claimsOf(survey);
  const claimed = claims.filter(
    ({ area }, index) => claims.findIndex((claim) => claim.area === area) === index,
  );
  const grounds = new Map(claimed.map(({ area }) => [area, claimedGround(survey, area)]));
  const groundOf = (area: AreaEntry) => grounds.get(area) ?? claimedGround(survey, area);
  const found = [
    ...rivalClaims(claims).map((pair) => betweenClaims(survey, groundOf, pair)),
    ...claimed.map((claim) => withinArea(groundOf(claim.area), claim)),
  ];
  return {
    overlaps: found.flatMap(({ overlaps }) => overlaps),
    issues: found.flatMap(({ issues }) => issues),
  };
}
