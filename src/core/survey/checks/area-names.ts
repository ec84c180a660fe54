import type { Issue } from '../../issues.ts';
import type { AreaEntry } from '../document/area-entry.ts';

/** Issues with the areas that they name told by their names; one that is gone is `?`. */
export function withAreaNames(issues: readonly Issue[], areas: readonly AreaEntry[]): Issue[] {
  const names = new Map(areas.map(({ id, name }) => [id, name]));
  return issues.map((issue) =>
    issue.code.startsWith('area-source-')
      ? { ...issue, details: { ...issue.details, area: names.get(`${issue.details.area}`) ?? '?' } }
      : issue,
  );
}
