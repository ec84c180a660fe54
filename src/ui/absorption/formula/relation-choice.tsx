import { useAppState } from '../../app-context.tsx';
import { Choice } from '../../forms/choice.tsx';
import { useTranslate } from '../../language.ts';
import { ToBiomass } from './to-biomass.tsx';

interface RelationChoiceProps {
  readonly value: string;
  readonly onChange: (lengthWeightId: string) => void;
}

/** Which length–mass relation of the survey gives the wet mass. */
export function RelationChoice({ value, onChange }: RelationChoiceProps) {
  const t = useTranslate();
  const relations = useAppState((state) => state.survey.lengthWeights);
  return (
    <>
      {relations.length === 0 ? (
        <p className="small quiet">{t('wet-mass.no-length-weight')}</p>
      ) : (
        <Choice
          label={t('wet-mass.length-weight')}
          value={value || null}
          options={relations.map(({ id, name, species }) => ({ id, name: name || species || id }))}
          onChange={onChange}
        />
      )}
      <ToBiomass />
    </>
  );
}
