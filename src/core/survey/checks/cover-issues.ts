import type { AreaCover } from '../../area/area-estimate.ts';
import type { Issue } from '../../issues.ts';
import type { DensityCover } from '../document/biomass-entry.ts';
import type { CreditItem } from '../document/credit-item.ts';
import type { Survey } from '../document/document.ts';
import { type Claim, claimsOf } from './claims.ts';

/** Whether the mass or coefficient per area has cover in it; null where cover plays no part. */
function densityCover({ formula }: CreditItem): { cover: DensityCover; field: string } | null {
  switch (formula.kind) {
    case 'literature-coefficient':
      return { cover: formula.cover, field: 'literature-coefficient' };
    case 'wet-mass-per-area':
    case 'absorption-potential':
      return { cover: formula.wetMass.cover, field: 'wet-mass' };
    // A rope or a landed tonne was weighed as it is: no ground, no cover.
    case 'wet-mass-per-rope':
    case 'landed-yield':
      return null;
  }
}

function verdict(area: AreaCover, density: DensityCover): Pick<Issue, 'code' | 'severity'> | null {
  if (area === 'unstated' || density === 'unstated') {
    return { code: 'cover-unstated', severity: 'doubt' };
  }
  if (area === 'cover-weighted' && density === 'included') {
    return { code: 'cover-twice', severity: 'error' };
  }
  if (area === 'gross' && density === 'not-included') {
    return { code: 'cover-never', severity: 'error' };
  }
  return null;
}

function ofClaim({ item, area }: Claim, coverOf: ReadonlyMap<string, AreaCover>): Issue[] {
  const density = densityCover(item);
  const areaCover = coverOf.get(area.id);
  if (density === null || areaCover === undefined) return [];
  const found = verdict(areaCover, density.cover);
  if (found === null) return [];
  const at = { kind: 'item', itemId: item.id, field: density.field } as const;
  return [{ ...found, at, details: { subject: item.label, area: area.name } }];
}

/** Cover stands exactly once in area × density. `coverOf`: of each area, as its method gives it. */
export const coverIssues = (
  survey: Survey,
  coverOf: ReadonlyMap<string, AreaCover>,
): readonly Issue[] => claimsOf(survey).flatMap((claim) => ofClaim(claim, coverOf));
