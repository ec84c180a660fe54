import type { WetMassEntry } from '../../../core/survey/document/biomass-entry.ts';
import { newWetMass } from '../../../core/survey/document/new-item.ts';
import { useAppState } from '../../app-context.tsx';
import { Choice } from '../../forms/choice.tsx';
import { SourcedBox } from '../../forms/sourced-box.tsx';
import { useTranslate } from '../../language.ts';
import { DensityCoverChoice } from './density-cover-choice.tsx';
import { MeasuredHow } from './measured-how.tsx';
import { QuadratChoice } from './quadrat-choice.tsx';
import { RelationChoice } from './relation-choice.tsx';
import { ToBiomass } from './to-biomass.tsx';
import { WetMassFigures } from './wet-mass-figures.tsx';

const KINDS: readonly WetMassEntry['kind'][] = ['quadrats', 'stratified', 'length-weight', 'typed'];

interface WetMassFormProps {
  readonly itemId: string;
  readonly value: WetMassEntry;
  readonly onChange: (value: WetMassEntry) => void;
}

function WayForm({ value, onChange }: Omit<WetMassFormProps, 'itemId'>) {
  const t = useTranslate();
  switch (value.kind) {
    case 'typed':
      return (
        <SourcedBox
          label={t('quantity.wet-mass')}
          unit="t/ha"
          value={value.wetMassTPerHa}
          onCommit={(wetMassTPerHa) => onChange({ ...value, wetMassTPerHa })}
        />
      );
    case 'quadrats':
      return (
        <QuadratChoice
          ids={value.quadratIds}
          onChange={(quadratIds) => onChange({ ...value, quadratIds })}
        />
      );
    case 'stratified':
      return <ToBiomass />;
    case 'length-weight':
      return (
        <RelationChoice
          value={value.lengthWeightId}
          onChange={(lengthWeightId) => onChange({ ...value, lengthWeightId })}
        />
      );
  }
}

/** 単位面積あたりの湿重量: as filed, or made from what was weighed. */
export function WetMassForm({ itemId, value, onChange }: WetMassFormProps) {
  const t = useTranslate();
  const quadrats = useAppState((state) => state.survey.quadrats);
  const begin = (kind: WetMassEntry['kind']): WetMassEntry => {
    const { cover, siting, reusedFrom, evidence } = value;
    const fresh = { ...newWetMass(kind), cover, siting, reusedFrom, evidence };
    if (fresh.kind !== 'quadrats') return fresh;
    return { ...fresh, quadratIds: quadrats.map(({ id }) => id) };
  };
  return (
    <>
      <Choice
        label={t('wet-mass.way')}
        value={value.kind}
        options={KINDS.map((id) => ({ id, name: t(`wet-mass.${id}`) }))}
        onChange={(kind) => onChange(begin(kind as WetMassEntry['kind']))}
      />
      <WayForm value={value} onChange={onChange} />
      <WetMassFigures itemId={itemId} />
      <DensityCoverChoice value={value.cover} onChange={(cover) => onChange({ ...value, cover })} />
      <MeasuredHow
        of={t('quantity.wet-mass')}
        value={value}
        onChange={(patch) => onChange({ ...value, ...patch })}
      />
    </>
  );
}
