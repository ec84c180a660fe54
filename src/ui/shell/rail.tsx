import { useMemo } from 'react';
import { type AppState, STAGES } from '../../store/state.ts';
import { useApp, useAppState } from '../app-context.tsx';
import { useTranslate } from '../language.ts';
import { RailStage } from './rail-stage.tsx';
import { RailTotal } from './rail-total.tsx';
import { stageStatus } from './stage-status.ts';

/** The path of the number is the navigation; the credit stands at its foot, always in sight. */
export function Rail() {
  const t = useTranslate();
  const { store } = useApp();
  const now = useAppState((state) => state.session.stage);
  const survey = useAppState((state) => state.survey);
  const evaluation = useAppState((state) => state.evaluation);
  const uncertainty = useAppState((state) => state.session.uncertainty);
  const language = useAppState((state) => state.session.language);
  const selectedItemId = useAppState((state) => state.session.selectedItemId);
  const statuses = useMemo(() => {
    const session = { ...store.getState().session, selectedItemId, language, uncertainty };
    const state: AppState = { ...store.getState(), survey, evaluation, session };
    return STAGES.map((stage) => ({ stage, status: stageStatus(stage, state) }));
  }, [store, survey, evaluation, uncertainty, selectedItemId, language]);
  return (
    <nav className="rail" aria-label={t('rail.label')}>
      <ol className="rail__stages">
        {statuses.map(({ stage, status }) => (
          <RailStage key={stage} stage={stage} status={status} isNow={stage === now} />
        ))}
      </ol>
      <RailTotal />
    </nav>
  );
}
