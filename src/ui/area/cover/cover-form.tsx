import type { AreaEntryOf } from '../../../core/survey/document/area-entry.ts';
import { chooseAreaScale } from '../../../core/survey/edit/edit-cover.ts';
import { useAppState, useCommands } from '../../app-context.tsx';
import { useAreaChange } from '../use-area-change.ts';
import { CoverScaleChoice } from './cover-scale-choice.tsx';
import { CoverSides } from './cover-sides.tsx';
import { CoverZones } from './cover-zones.tsx';

/** Σ area × cover: the zones, the scale that their classes are read by, what the choice changes. */
export function CoverForm({ entry }: { entry: AreaEntryOf<'cover'> }) {
  const commands = useCommands();
  const change = useAreaChange(entry);
  const scale = useAppState(
    ({ survey }) => survey.coverScales.find(({ id }) => id === entry.scaleId) ?? null,
  );
  return (
    <>
      <CoverZones entry={entry} scale={scale} onChange={(zones) => change({ zones })} />
      <CoverScaleChoice
        scale={scale}
        classValue={entry.classValue}
        onScale={(chosen) => commands.edit(chooseAreaScale(entry.id, chosen))}
        onClassValue={(classValue) => change({ classValue })}
      />
      <CoverSides areaId={entry.id} classValue={entry.classValue} />
    </>
  );
}
