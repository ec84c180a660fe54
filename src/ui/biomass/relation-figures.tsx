import type { BiasCorrection, LengthWeight } from '../../core/survey/document/biomass-entry.ts';
import { FigureFact } from '../figures/figure-fact.tsx';
import { useKnownFigure } from '../figures/use-figure.ts';
import { Choice } from '../forms/choice.tsx';
import { useTranslate } from '../language.ts';

interface RelationFiguresProps {
  readonly entry: LengthWeight;
  readonly onBias: (correction: BiasCorrection) => void;
}

const FACTS = [
  { label: 'relation.intercept', tail: 'regression-intercept' },
  { label: 'relation.slope', tail: 'regression-slope' },
  { label: 'relation.determination', tail: 'coefficient-of-determination' },
  { label: 'relation.sampled', tail: 'sampled-shoots' },
] as const;

const CORRECTIONS = [
  { id: 'none', tail: null },
  { id: 'baskerville', tail: 'baskerville-factor' },
  { id: 'smearing', tail: 'smearing-factor' },
] as const;

/** The line in figures, the correction that is taken and what the others would give. */
export function RelationFigures({ entry, onBias }: RelationFiguresProps) {
  const t = useTranslate();
  const of = (tail: string) => `length-weight:${entry.id}/${tail}`;
  const hasLine = useKnownFigure(of('regression-slope')) !== null;
  if (!hasLine) return <p className="small quiet">{t('relation.no-plot')}</p>;
  return (
    <>
      <p className="small">{t('relation.equation')}</p>
      <dl className="facts facts--grid">
        {FACTS.map(({ label, tail }) => (
          <FigureFact key={tail} label={t(label)} id={of(tail)} />
        ))}
      </dl>
      <Choice
        label={t('relation.bias')}
        value={entry.biasCorrection}
        options={CORRECTIONS.map(({ id }) => ({ id, name: t(`relation.bias.${id}`) }))}
        onChange={(id) => onBias(id as BiasCorrection)}
      />
      <dl className="facts" aria-label={t('relation.bias-figures')}>
        {CORRECTIONS.map(({ id, tail }) =>
          tail === null ? null : (
            <FigureFact key={id} label={`${t(`relation.bias.${id}`)} ×`} id={of(tail)} />
          ),
        )}
        <FigureFact label={t('relation.result')} id={of('mean-wet-mass')} />
        <FigureFact label={t('quantity.standard-error')} id={of('standard-error')} />
      </dl>
      <p className="field__hint">{t('quadrat.units-twin')}</p>
    </>
  );
}
