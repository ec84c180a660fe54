import { LocateFixed } from 'lucide-react';
import type { Issue } from '../../core/issues.ts';
import type { Commands } from '../../store/commands.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useTranslate } from '../language.ts';

/** Issues of ground: overlaps, and what lies outside of the study area. */
const OF_GROUND =
  /^(areas-overlap|areas-may-overlap|zones-overlap|area-outside-study-area|study-area-not-compared)$/;

export const isOnMap = ({ code, at }: Issue): boolean => at.kind === 'area' && OF_GROUND.test(code);

export function showIssueGround(commands: Commands, { at }: Issue): void {
  if (at.kind !== 'area') return;
  commands.setSession({ selectedAreaId: at.areaId, selectedSampleId: null });
  commands.zoomToConflict(at.areaId);
}

/** Goes to the ground that an issue is about, where it is about ground. */
export function IssueGround({ issue }: { issue: Issue }) {
  const t = useTranslate();
  const commands = useCommands();
  const hasMap = useAppState((state) => state.session.mapState !== 'unavailable');
  if (!hasMap || !isOnMap(issue)) return null;
  return (
    <PushButton
      kind="quiet"
      icon={LocateFixed}
      className="note__action"
      onPress={() => showIssueGround(commands, issue)}
    >
      {t('ground.show')}
    </PushButton>
  );
}
