import { Sprout } from 'lucide-react';
import { SAMPLE_NAMES } from '../../store/commands.ts';
import { useCommands } from '../app-context.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useTranslate } from '../language.ts';

export function SampleButtons() {
  const t = useTranslate();
  const commands = useCommands();
  return (
    <div className="samples-list">
      {SAMPLE_NAMES.map((name) => (
        <PushButton
          key={name}
          wide
          icon={Sprout}
          className="button--start"
          onPress={() => void commands.openSample(name)}
        >
          <span className="grow">{t(`sample.${name}`)}</span>
        </PushButton>
      ))}
    </div>
  );
}
