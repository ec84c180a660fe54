import { type AppContext, patchSession } from './app-context.ts';
import type { Commands } from './commands.ts';

export function evidenceCommands(
  context: AppContext,
  _own: Pick<Commands, 'zoomToSurvey'>,
): Pick<Commands, 'exportEvidence' | 'openEvidence' | 'closeReview'> {
  return {
    exportEvidence: async () => {},
    openEvidence: async () => {},
    closeReview: () => patchSession(context, { mode: 'edit', review: null }),
  };
}
