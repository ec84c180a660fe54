import { Check, PenTool, Trash2 } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import {
  recolorClass,
  removeClass,
  renameClass,
  setClassIsBed,
} from '../../core/survey/edit/edit-classes.ts';
import type { SurveyClass } from '../../core/training/training-set.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { ClassSwatch } from '../figures/class-swatch.tsx';
import { IconButton } from '../forms/icon-button.tsx';
import { TextBox } from '../forms/text-box.tsx';
import { useCanEdit, useTranslate } from '../language.ts';

function Colour({ entry }: { entry: SurveyClass }) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  return (
    <label className="colour">
      <ClassSwatch entry={entry} />
      <input
        type="color"
        aria-label={t('samples.colour', { name: entry.name })}
        value={entry.color}
        disabled={!canEdit}
        onChange={(event) => commands.edit(recolorClass(entry.id, event.target.value))}
      />
    </label>
  );
}

/** A class: its colour, name, whether it counts as a bed, and a way to draw more of it. */
export function ClassRow({ entry, count }: { entry: SurveyClass; count: number }) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const drawing = useAppState(
    ({ session }) => session.tool === 'draw' && session.activeClassId === entry.id,
  );
  return (
    <li className="class-row">
      <Colour entry={entry} />
      <div className="class-row__name plain">
        <TextBox
          label={t('samples.class-name')}
          hideLabel
          value={entry.name}
          onCommit={(name) => commands.edit(renameClass(entry.id, name.trim()))}
        />
        <span className="class-row__count">{t('samples.count', { count })}</span>
      </div>
      <ToggleButton
        className="bed"
        aria-label={t('samples.is-bed', { name: entry.name })}
        isSelected={entry.isBed}
        isDisabled={!canEdit}
        onChange={(isBed) => commands.edit(setClassIsBed(entry.id, isBed))}
      >
        <span>
          {entry.isBed ? <Check size={13} aria-hidden /> : null}
          {t('samples.bed')}
        </span>
      </ToggleButton>
      <ToggleButton
        className="button button--quiet"
        aria-label={t('samples.draw', { name: entry.name })}
        data-tip={t('samples.draw', { name: entry.name })}
        isSelected={drawing}
        isDisabled={!canEdit}
        onChange={(on) =>
          commands.setSession({ tool: on ? 'draw' : 'pan', activeClassId: entry.id })
        }
      >
        <PenTool size={18} aria-hidden />
      </ToggleButton>
      <IconButton
        icon={Trash2}
        label={t('samples.remove-class', { name: entry.name })}
        isDisabled={!canEdit}
        onPress={() => commands.edit(removeClass(entry.id))}
      />
    </li>
  );
}
