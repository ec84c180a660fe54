import type { AreaEntryOf } from '../../core/survey/area-entry.ts';

export function SlopeForm({ entry }: { entry: AreaEntryOf<'slope'> }) {
  return <p className="small">{entry.name}</p>;
}
