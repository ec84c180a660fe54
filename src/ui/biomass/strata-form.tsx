import { Layers, Plus } from 'lucide-react';
import type { Stratum, StratumWeights } from '../../core/survey/document/biomass-entry.ts';
import type { CreditItem } from '../../core/survey/document/credit-item.ts';
import { updateItem } from '../../core/survey/edit/edit-items.ts';
import {
  newStratum,
  type StratifiedWetMass,
  withQuadratsOfStratum,
  withStrataOfClasses,
} from '../../core/survey/edit/edit-strata.ts';
import { WetMassFigures } from '../absorption/formula/wet-mass-figures.tsx';
import { useAppState, useCommands } from '../app-context.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useCanEdit, useTranslate } from '../language.ts';
import { AllocationForm } from './allocation-form.tsx';
import { StratumCard } from './stratum-card.tsx';
import { StratumFigures } from './stratum-figures.tsx';
import { StratumWeightsForm } from './stratum-weights-form.tsx';

interface StrataFormProps {
  readonly item: CreditItem;
  readonly wetMass: StratifiedWetMass;
}

/** The strata of an item's wet mass: ground, quadrats, and the mean that they give. */
export function StrataForm({ item, wetMass }: StrataFormProps) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const quadrats = useAppState((state) => state.survey.quadrats);
  const change = (next: StratifiedWetMass) =>
    commands.edit(
      updateItem(item.id, (current) =>
        'wetMass' in current.formula
          ? { ...current, formula: { ...current.formula, wetMass: next } }
          : current,
      ),
    );
  const { strata } = wetMass;
  const setStrata = (next: readonly Stratum[]) => change({ ...wetMass, strata: next });
  const title = t('strata.of', { item: item.label });
  return (
    <section className="section" aria-label={title}>
      <h3>{title}</h3>
      <p className="small quiet">{t('strata.lead')}</p>
      <StratumWeightsForm
        value={wetMass.weights}
        onChange={(weights: StratumWeights) => change({ ...wetMass, weights })}
      />
      <ul aria-label={t('strata.list')} className="stack">
        {strata.map((stratum, index) => (
          <StratumCard
            key={stratum.id}
            stratum={stratum}
            number={index + 1}
            hasTypedShare={wetMass.weights.kind === 'typed'}
            onChange={(next) =>
              setStrata(strata.map((other) => (other.id === next.id ? next : other)))
            }
            onQuadrats={(ids) => setStrata(withQuadratsOfStratum(strata, stratum.id, ids))}
            onRemove={() => setStrata(strata.filter(({ id }) => id !== stratum.id))}
          />
        ))}
      </ul>
      {canEdit ? (
        <div className="row wrap">
          <PushButton
            icon={Plus}
            onPress={() => setStrata([...strata, newStratum(crypto.randomUUID())])}
          >
            {t('strata.add')}
          </PushButton>
          <PushButton
            icon={Layers}
            isDisabled={quadrats.every(({ coverClass }) => coverClass.trim() === '')}
            onPress={() =>
              change(withStrataOfClasses(wetMass, quadrats, () => crypto.randomUUID()))
            }
          >
            {t('strata.from-classes')}
          </PushButton>
        </div>
      ) : null}
      {strata.length > 0 ? (
        <>
          <StratumFigures itemId={item.id} strata={strata} />
          <div className="result">
            <span className="result__label">{t('strata.result')}</span>
            <WetMassFigures itemId={item.id} />
          </div>
          <AllocationForm item={item} />
        </>
      ) : null}
    </section>
  );
}
