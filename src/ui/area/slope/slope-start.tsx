import { Mountain } from 'lucide-react';
import { polygonToSlope } from '../../../core/survey/edit/edit-slope.ts';
import { useCommands } from '../../app-context.tsx';
import { PushButton } from '../../forms/push-button.tsx';
import { useCanEdit, useTranslate } from '../../language.ts';

/** Turns a polygon into an area that is measured along its slope. */
export function SlopeStart({ areaId }: { areaId: string }) {
  const t = useTranslate();
  const commands = useCommands();
  if (!useCanEdit()) return null;
  return (
    <PushButton kind="quiet" icon={Mountain} onPress={() => commands.edit(polygonToSlope(areaId))}>
      {t('slope.start')}
    </PushButton>
  );
}
