import { Download, MessagesSquare, Trash2 } from 'lucide-react';
import { labellingProgress } from '../../core/survey/accuracy/point-words.ts';
import type { AccuracyEntry } from '../../core/survey/document/accuracy-entry.ts';
import { dropAssessment } from '../../core/survey/edit/edit-accuracy.ts';
import { useCommands } from '../app-context.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useCanEdit, useTranslate } from '../language.ts';

/** How the points were chosen, in a line. */
export function DesignFacts({ accuracy }: { accuracy: AccuracyEntry }) {
  const t = useTranslate();
  const { design, points } = accuracy;
  const kind = t(`accuracy.kind.${design.kind}`);
  return (
    <p className="small">
      {design.file
        ? t('accuracy.read', { kind, points: points.length, file: design.file.name })
        : t('accuracy.drawn', { kind, points: points.length, seed: design.seed })}
    </p>
  );
}

/** Disagreements to settle, and the way to start over. */
export function AssessmentActions({ accuracy }: { accuracy: AccuracyEntry }) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const { disagreed } = labellingProgress(accuracy);
  if (!canEdit) return null;
  return (
    <>
      {disagreed > 0 ? (
        <PushButton icon={MessagesSquare} onPress={commands.startSettling}>
          {t('accuracy.settle', { count: disagreed })}
        </PushButton>
      ) : null}
      <PushButton icon={Download} onPress={commands.downloadReferencePoints}>
        {t('points.save')}
      </PushButton>
      <PushButton
        kind="quiet"
        icon={Trash2}
        className="button--start"
        onPress={() => commands.edit(dropAssessment)}
      >
        {t('accuracy.drop')}
      </PushButton>
    </>
  );
}
