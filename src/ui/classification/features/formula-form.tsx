import { useState } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';
import { deglintedFeature } from '../../../core/training/features/deglinted-feature.ts';
import { sentence } from '../../../i18n/t.ts';
import { useCommands } from '../../app-context.tsx';
import { PushButton } from '../../forms/push-button.tsx';
import { useLanguage, useTranslate } from '../../language.ts';
import { readFormula } from './read-formula.ts';
import { useRoles } from './use-roles.ts';
import { type NewFeatureProps, withFeature } from './with-feature.ts';

/** A formula of one's own; what is wrong with it is said while it is typed. */
export function FormulaForm({ image, deglint }: NewFeatureProps) {
  const t = useTranslate();
  const language = useLanguage();
  const commands = useCommands();
  const { roles: supposed, isAgreed } = useRoles(image);
  const roles = isAgreed ? supposed : {};
  const [text, setText] = useState('');
  const read = readFormula(text, roles, image.bands);
  const add = () => {
    if (read.kind !== 'feature') return;
    commands.edit(withFeature(deglintedFeature(read.feature, deglint), image.bands));
    setText('');
  };
  return (
    <div className="row align-end">
      <TextField
        className="field grow"
        value={text}
        onChange={setText}
        isInvalid={read.kind === 'wrong'}
        autoComplete="off"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
        }}
      >
        <Label className="field__label">{t('feature.formula')}</Label>
        <div className="field__box" data-invalid={read.kind === 'wrong' || undefined}>
          <Input className="field__input" placeholder="(b2 - b1) / (b2 + b1)" />
        </div>
        <FieldError className="field__error">
          {read.kind === 'wrong' ? sentence(language, 'error', read.code, read.details) : null}
        </FieldError>
      </TextField>
      <PushButton isDisabled={read.kind !== 'feature'} onPress={add}>
        {t('feature.add')}
      </PushButton>
    </div>
  );
}
