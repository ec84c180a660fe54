import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { PostStep } from '../../../core/coverage/post-step.ts';
import { movePostStep, removePostStep } from '../../../core/survey/edit/edit-classification.ts';
import { useAppState, useCommands } from '../../app-context.tsx';
import { IconButton } from '../../forms/icon-button.tsx';
import { useCanEdit, useTranslate } from '../../language.ts';
import { stepName } from './step-name.ts';

interface PostRowProps {
  readonly step: PostStep;
  readonly at: number;
  readonly isLast: boolean;
}

/** One step, with ways to move and remove it. */
export function PostRow({ step, at, isLast }: PostRowProps) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const classes = useAppState((state) => state.survey.classes);
  const name = stepName(step, classes, t);
  return (
    <li className="plain-list__row">
      <span className="plain-list__number" aria-hidden>
        {at + 1}
      </span>
      <span className="grow">{name}</span>
      {canEdit ? (
        <>
          <IconButton
            icon={ArrowUp}
            label={t('post.earlier', { name })}
            isDisabled={at === 0}
            onPress={() => commands.edit(movePostStep(at, -1))}
          />
          <IconButton
            icon={ArrowDown}
            label={t('post.later', { name })}
            isDisabled={isLast}
            onPress={() => commands.edit(movePostStep(at, 1))}
          />
          <IconButton
            icon={Trash2}
            label={t('post.remove', { name })}
            onPress={() => commands.edit(removePostStep(at))}
          />
        </>
      ) : null}
    </li>
  );
}
