import type { AreaEntryOf } from '../../core/survey/document/area-entry.ts';
import { OutlineComparison } from './outline-comparison.tsx';
import { OutlineTools } from './outline-tools.tsx';
import { SlopeStart } from './slope/slope-start.tsx';

/** An outline, what it measures in other ways, and the way to its slope. */
export function PolygonForm({ entry }: { entry: AreaEntryOf<'polygon'> }) {
  return (
    <>
      <OutlineTools entry={entry} />
      <OutlineComparison areaId={entry.id} />
      <SlopeStart areaId={entry.id} />
    </>
  );
}
