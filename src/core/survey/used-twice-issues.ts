import type { Issue } from '../issues.ts';
import { type Claim, claimsOf, mayShareDay } from './claims.ts';
import type { Survey } from './document.ts';

const speciesOf = ({ item }: Claim) => item.species.normalize('NFKC').trim();

/** One area claimed by two items whose periods share a day. */
export function usedTwiceIssues(survey: Survey): readonly Issue[] {
  const claims = claimsOf(survey);
  return claims.flatMap((claim, index): Issue[] => {
    const rivals = claims
      .slice(0, index)
      .filter(
        ({ item, area }) => area === claim.area && mayShareDay(item.period, claim.item.period),
      );
    const same = rivals.find(
      (rival) => speciesOf(claim) !== '' && speciesOf(rival) === speciesOf(claim),
    );
    const [first] = rivals;
    if (!first) return [];
    const at = { kind: 'item', itemId: claim.item.id, field: 'area' } as const;
    const details = { subject: claim.item.label, area: claim.area.name };
    // Two species may share a bed; one species counted on it twice can't be right.
    if (same) {
      const { species, label: other } = same.item;
      const code = 'area-counted-twice';
      return [{ code, severity: 'error', at, details: { ...details, other, species } }];
    }
    const other = first.item.label;
    return [{ code: 'area-used-twice', severity: 'doubt', at, details: { ...details, other } }];
  });
}
