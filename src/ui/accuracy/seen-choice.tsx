import { CircleHelp } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import { classKey } from '../../core/survey/accuracy/class-keys.ts';
import type { Seen } from '../../core/survey/document/accuracy-entry.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { ClassSwatch } from '../figures/class-swatch.tsx';
import { useTranslate } from '../language.ts';

/** What may be seen at a point, each with its key. */
export function SeenChoice({ seen }: { seen: Seen }) {
  const t = useTranslate();
  const commands = useCommands();
  const classes = useAppState((state) => state.survey.classes);
  return (
    <fieldset className="seen bare" aria-label={t('labelling.what')}>
      {classes.map((entry, at) => (
        <ToggleButton
          key={entry.id}
          className="seen__option"
          isSelected={seen === entry.id}
          onPress={() => commands.sayHere(entry.id)}
        >
          <kbd>{classKey(at + 1)}</kbd>
          <ClassSwatch entry={entry} />
          <span className="grow">{entry.name}</span>
        </ToggleButton>
      ))}
      <ToggleButton
        className="seen__option"
        isSelected={seen === 'unsure'}
        onPress={() => commands.sayHere('unsure')}
      >
        <kbd>U</kbd>
        <CircleHelp size={16} aria-hidden className="icon" />
        <span className="grow">{t('labelling.unsure')}</span>
      </ToggleButton>
    </fieldset>
  );
}
