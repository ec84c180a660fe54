import { ArrowLeft, ArrowRight, Undo2, X, ZoomIn, ZoomOut } from 'lucide-react';
import { useCallback, useRef } from 'react';
import type { AccuracyEntry } from '../../core/survey/document/accuracy-entry.ts';
import { pointsOfWalk } from '../../store/labelling.ts';
import type { Labelling } from '../../store/labelling-state.ts';
import { useApp, useAppState, useCommands } from '../app-context.tsx';
import { IconButton } from '../forms/icon-button.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useTranslate } from '../language.ts';
import { KeyList } from './key-list.tsx';
import { LabelForm } from './label-form.tsx';
import { SettleForm } from './settle-form.tsx';
import { useLabellingKeys } from './use-labelling-keys.ts';
import { WalkProgress } from './walk-progress.tsx';

/** The screen of the points: one point, what may be seen there, and the way to the next. */
export function LabellingPanel() {
  const labelling = useAppState((state) => state.session.labelling);
  const accuracy = useAppState((state) => state.survey.accuracy);
  return labelling && accuracy ? <Panel labelling={labelling} accuracy={accuracy} /> : null;
}

interface PanelProps {
  readonly labelling: Labelling;
  readonly accuracy: AccuracyEntry;
}

function Panel({ labelling, accuracy }: PanelProps) {
  const t = useTranslate();
  const { store } = useApp();
  const commands = useCommands();
  const note = useRef<HTMLTextAreaElement>(null);
  const choose = useCallback(
    (n: number) => {
      const entry = store.getState().survey.classes[n - 1];
      if (entry) commands.sayHere(entry.id);
    },
    [store, commands],
  );
  const openNote = useCallback(() => note.current?.focus(), []);
  useLabellingKeys({ choose, openNote });
  const points = pointsOfWalk(accuracy, labelling);
  const at = points.findIndex(({ id }) => id === labelling.pointId);
  const name =
    labelling.kind === 'label'
      ? accuracy.interpreters.find(({ id }) => id === labelling.interpreterId)?.name
      : null;
  const title = name ? t('labelling.title', { name }) : t('settling.title');
  return (
    <aside className="inspector labelling" aria-label={title}>
      <div className="inspector__head">
        <h2>{title}</h2>
        <IconButton icon={X} label={t('labelling.leave')} onPress={commands.leaveLabelling} />
        <p className="inspector__lead">
          {t(labelling.kind === 'label' ? 'labelling.lead' : 'settling.lead')}
        </p>
      </div>
      <div className="inspector__body stack">
        <WalkProgress labelling={labelling} accuracy={accuracy} at={at} count={points.length} />
        {labelling.kind === 'label' ? (
          <LabelForm labelling={labelling} accuracy={accuracy} note={note} />
        ) : (
          <SettleForm labelling={labelling} accuracy={accuracy} />
        )}
        <div className="labelling__tools">
          <IconButton
            icon={Undo2}
            label={t('top.undo')}
            onPress={() => commands.undoWord('undo')}
          />
          <IconButton
            icon={ZoomOut}
            label={t('labelling.farther')}
            onPress={() => commands.zoomPoint(-1)}
          />
          <IconButton
            icon={ZoomIn}
            label={t('labelling.nearer')}
            onPress={() => commands.zoomPoint(1)}
          />
        </div>
        <KeyList kind={labelling.kind} />
      </div>
      <div className="inspector__foot">
        <PushButton icon={ArrowLeft} isDisabled={at <= 0} onPress={() => commands.stepPoint(-1)}>
          {t('labelling.back')}
        </PushButton>
        {at + 1 < points.length ? (
          <PushButton kind="primary" icon={ArrowRight} onPress={() => commands.stepPoint(1)}>
            {t('labelling.next')}
          </PushButton>
        ) : (
          <PushButton kind="primary" onPress={commands.leaveLabelling}>
            {t('labelling.leave')}
          </PushButton>
        )}
      </div>
    </aside>
  );
}
