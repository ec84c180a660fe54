import { Check, CircleAlert, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Stage } from '../../store/state.ts';
import { useCommands } from '../app-context.tsx';
import { FigureValue } from '../figures/figure-value.tsx';
import { useTranslate } from '../language.ts';
import type { StageStatus } from './stage-status.ts';

interface RailStageProps {
  readonly stage: Stage;
  readonly status: StageStatus;
  readonly isNow: boolean;
}

const KEYED: ReadonlySet<StageStatus['state']> = new Set(['done', 'doubt', 'error']);

function Mark({ state }: Pick<StageStatus, 'state'>) {
  if (state === 'done') return <Check size={13} strokeWidth={3.2} />;
  if (state === 'doubt') return <TriangleAlert size={18} strokeWidth={2.2} />;
  if (state === 'error') return <CircleAlert size={18} strokeWidth={2.2} />;
  return null;
}

function Note({ status }: { status: StageStatus }) {
  const t = useTranslate();
  const isTold = status.key?.message === 'rail.to-check';
  const count = status.errors + status.doubts;
  // What is wrong may stand at another stage: then there is nothing to count here.
  if (count > 0 && !isTold && (status.state === 'error' || status.state === 'doubt')) {
    return (
      <p className="stage__note" data-tone={status.state}>
        {t('rail.to-check', { count })}
      </p>
    );
  }
  return status.note ? <p className="stage__note">{status.note}</p> : null;
}

/** One stage of the number's path: the whole row opens it, its figure opens the derivation. */
export function RailStage({ stage, status, isNow }: RailStageProps) {
  const t = useTranslate();
  const commands = useCommands();
  return (
    <li className="stage" data-state={status.state} data-now={isNow || undefined}>
      <span className="stage__mark" aria-hidden>
        <Mark state={status.state} />
      </span>
      <Button
        className="stage__open"
        aria-current={isNow ? 'step' : undefined}
        onPress={() => commands.setSession({ stage, tool: 'pan' })}
      >
        {t(`stage.${stage}`)}
        <span className="visually-hidden"> {t(`state.${status.state}`)}</span>
      </Button>
      <div className="stage__facts">
        {status.figure ? (
          <p className="stage__key">
            <FigureValue id={status.figure} />
          </p>
        ) : null}
        {status.key ? (
          <p className={KEYED.has(status.state) ? 'stage__key' : 'stage__note'}>
            {t(status.key.message, status.key.params)}
          </p>
        ) : null}
        <Note status={status} />
      </div>
    </li>
  );
}
