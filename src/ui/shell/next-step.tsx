import { ArrowRight } from 'lucide-react';
import { STAGES, type Stage } from '../../store/state.ts';
import { useCommands } from '../app-context.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useTranslate } from '../language.ts';

export function NextStep({ after, quiet }: { after: Stage; quiet?: boolean }) {
  const t = useTranslate();
  const commands = useCommands();
  const next = STAGES[STAGES.indexOf(after) + 1];
  if (next === undefined) return null;
  return (
    <PushButton
      kind={quiet ? 'plain' : 'primary'}
      onPress={() => commands.setSession({ stage: next, tool: 'pan' })}
    >
      {t('next.go', { stage: t(`stage.${next}`) })}
      <ArrowRight size={18} aria-hidden />
    </PushButton>
  );
}
