import type { Issue } from '../../issues.ts';
import type { AreaEntry } from '../document/area-entry.ts';
import type { Survey } from '../document/document.ts';
import { sourcesOf } from './claimed-ground.ts';
import { type Claim, claimsOf, mayShareDay } from './claims.ts';

const speciesOf = ({ item }: Claim) => item.species.normalize('NFKC').trim();

const isOneSpecies = (a: Claim, b: Claim) => speciesOf(a) !== '' && speciesOf(a) === speciesOf(b);

/** One area of the survey, or classes of its one map. */
const isSameGround = (a: AreaEntry, b: AreaEntry): boolean =>
  a === b ||
  (a.method === 'class' &&
    b.method === 'class' &&
    a.classIds.some((classId) => b.classIds.includes(classId)));

interface Rival {
  readonly claim: Claim;
  /** What both count. */
  readonly shared: AreaEntry;
}

/** Earlier claims on an area that this one is, or rests on, in a period that shares a day. */
function rivalsOf(survey: Survey, claim: Claim, earlier: readonly Claim[]): readonly Rival[] {
  const groundsOf = ({ area }: Claim) => [area, ...sourcesOf(survey, area)];
  const own = groundsOf(claim);
  return earlier.flatMap((other): Rival[] => {
    if (!mayShareDay(other.item.period, claim.item.period)) return [];
    const theirs = groundsOf(other);
    const shared = own.find(
      (area) => area && theirs.some((theirArea) => theirArea && isSameGround(area, theirArea)),
    );
    return shared ? [{ claim: other, shared }] : [];
  });
}

/** A doubt unless it is said with its m², or its classes, elsewhere (overlap-issues). */
const isUnsaid = (claim: Claim, { claim: other, shared }: Rival): boolean =>
  other.area === claim.area || shared.method === 'typed';

/** One area counted by two items whose periods share a day, by itself or as a zone of another. */
export function usedTwiceIssues(survey: Survey): readonly Issue[] {
  const claims = claimsOf(survey);
  return claims.flatMap((claim, index): Issue[] => {
    const rivals = rivalsOf(survey, claim, claims.slice(0, index));
    const same = rivals.find((rival) => isOneSpecies(claim, rival.claim));
    const first = rivals.find((rival) => isUnsaid(claim, rival));
    const found = same ?? first;
    if (!found) return [];
    const at = { kind: 'item', itemId: claim.item.id, field: 'area' } as const;
    const { label: other, species } = found.claim.item;
    const details = { subject: claim.item.label, area: found.shared.name, other };
    // Two species may share a bed; one species counted on it twice can't be right.
    return same
      ? [{ code: 'area-counted-twice', severity: 'error', at, details: { ...details, species } }]
      : [{ code: 'area-used-twice', severity: 'doubt', at, details }];
  });
}
