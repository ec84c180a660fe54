import { setDisplay } from '../core/survey/edit/edit-display.ts';
import { type AppContext, patchSession } from './app-context.ts';
import type { Commands } from './commands.ts';

export function displayCommands(
  context: AppContext,
  own: Pick<Commands, 'edit'>,
): Pick<Commands, 'setDisplay'> {
  return {
    setDisplay: (fileId, rendering) => {
      own.edit(setDisplay(fileId, rendering));
      patchSession(context, { displayDraft: null });
    },
  };
}
