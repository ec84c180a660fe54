import { Checkbox } from 'react-aria-components';
import type { AccuracyEntry } from '../../core/survey/document/accuracy-entry.ts';
import {
  setAccuracyConfidence,
  setLowerBoundAsArea,
} from '../../core/survey/edit/edit-accuracy.ts';
import { useCommands } from '../app-context.tsx';
import { Segmented } from '../forms/segmented.tsx';
import { useCanEdit, useTranslate } from '../language.ts';

/** How sure the claimed area is to be, and whether it is the lower bound at all. */
export function ClaimSettings({ accuracy }: { accuracy: AccuracyEntry }) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  return (
    <fieldset className="stack bare">
      <legend className="field__label">{t('accuracy.confidence')}</legend>
      <Segmented
        label={t('accuracy.confidence')}
        value={String(accuracy.confidencePct)}
        options={[
          { id: '90', name: '90 %' },
          { id: '95', name: '95 %' },
        ]}
        onChange={(id) => commands.edit(setAccuracyConfidence(id === '90' ? 90 : 95))}
      />
      <Checkbox
        className="pick"
        isSelected={accuracy.lowerBoundAsArea}
        isDisabled={!canEdit}
        onChange={(chosen) => commands.edit(setLowerBoundAsArea(chosen))}
      >
        {t('accuracy.claim-lower')}
      </Checkbox>
    </fieldset>
  );
}
