import type { DensityCover } from '../../../core/survey/document/biomass-entry.ts';
import { Choice } from '../../forms/choice.tsx';
import { useTranslate } from '../../language.ts';

const COVERS: readonly DensityCover[] = ['unstated', 'included', 'not-included'];

interface DensityCoverChoiceProps {
  readonly value: DensityCover;
  readonly onChange: (cover: DensityCover) => void;
}

/** Whether cover is already in a mass or a coefficient per area. */
export function DensityCoverChoice({ value, onChange }: DensityCoverChoiceProps) {
  const t = useTranslate();
  return (
    <div className="field">
      <Choice
        label={t('density-cover.label')}
        value={value}
        options={COVERS.map((id) => ({ id, name: t(`density-cover.${id}`) }))}
        onChange={(id) => onChange(id as DensityCover)}
      />
      <p className="field__hint">{t('density-cover.hint')}</p>
    </div>
  );
}
