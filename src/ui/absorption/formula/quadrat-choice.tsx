import { Checkbox, CheckboxGroup } from 'react-aria-components';
import { useAppState } from '../../app-context.tsx';
import { useCanEdit, useTranslate } from '../../language.ts';

interface QuadratChoiceProps {
  readonly ids: readonly string[];
  readonly onChange: (ids: string[]) => void;
  readonly label?: string;
}

/** Which of the survey's quadrats enter a mean. */
export function QuadratChoice({ ids, onChange, label }: QuadratChoiceProps) {
  const t = useTranslate();
  const canEdit = useCanEdit();
  const quadrats = useAppState((state) => state.survey.quadrats);
  if (quadrats.length === 0) return <p className="small quiet">{t('biomass.none-hint')}</p>;
  return (
    <CheckboxGroup
      className="class-choice"
      aria-label={label ?? t('biomass.quadrats')}
      value={[...ids]}
      isReadOnly={!canEdit}
      onChange={onChange}
    >
      {quadrats.map((quadrat) => (
        <Checkbox key={quadrat.id} value={quadrat.id} className="pick">
          {quadrat.station || '—'}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
