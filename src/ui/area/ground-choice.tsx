import { isGround } from '../../core/survey/areas/area-order.ts';
import { useAppState } from '../app-context.tsx';
import { Choice } from '../forms/choice.tsx';
import { useTranslate } from '../language.ts';

interface GroundChoiceProps {
  /** Id of the area; '' = none chosen. */
  readonly value: string;
  readonly onChange: (areaId: string) => void;
}

/** Another area of the survey that this one rests on. */
export function GroundChoice({ value, onChange }: GroundChoiceProps) {
  const t = useTranslate();
  const areas = useAppState((state) => state.survey.areas);
  const options = areas
    .filter(isGround)
    .map((area) => ({ id: area.id, name: area.name, hint: t(`area.method.${area.method}`) }));
  if (options.length === 0) return <p className="field__hint">{t('area.source-none')}</p>;
  return (
    <Choice
      label={t('area.source-area')}
      value={value === '' ? null : value}
      options={options}
      onChange={onChange}
    />
  );
}
