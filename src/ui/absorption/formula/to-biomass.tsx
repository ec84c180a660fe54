import { ArrowRight } from 'lucide-react';
import { useCommands } from '../../app-context.tsx';
import { PushButton } from '../../forms/push-button.tsx';
import { useTranslate } from '../../language.ts';

/** What is weighed is edited where it is weighed. */
export function ToBiomass() {
  const t = useTranslate();
  const commands = useCommands();
  return (
    <PushButton
      icon={ArrowRight}
      onPress={() => commands.setSession({ stage: 'biomass', tool: 'pan' })}
    >
      {t('wet-mass.in-biomass')}
    </PushButton>
  );
}
