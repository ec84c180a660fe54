import { type AppContext, patchSession } from './app-context.ts';
import type { Commands } from './commands.ts';

export function displayCommands(context: AppContext): Pick<Commands, 'setDisplay'> {
  return {
    setDisplay: (fileId, rendering) => {
      const { displays } = context.store.getState().session;
      const { [fileId]: _before, ...others } = displays;
      patchSession(context, {
        displays: rendering ? { ...others, [fileId]: rendering } : others,
        displayDraft: null,
      });
    },
  };
}
