import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { figureText } from '../../../core/derivation.ts';
import type { CreditItem } from '../../../core/survey/document/credit-item.ts';
import { useApp } from '../../app-context.tsx';
import { FigureFact } from '../../figures/figure-fact.tsx';
import { figuresOf, useKnownFigure } from '../../figures/use-figure.ts';
import { PushButton } from '../../forms/push-button.tsx';
import { useTranslate } from '../../language.ts';

const FIELDS = [
  { label: 'quantity.production-biomass-ratio', tail: 'equivalent-production-biomass-ratio' },
  { label: 'quantity.carbon-content', tail: 'equivalent-carbon-content', unit: '%' },
  { label: 'quantity.residual-ratio-1', tail: 'equivalent-residual-1' },
  { label: 'quantity.residual-ratio-2', tail: 'equivalent-residual-2' },
  { label: 'quantity.ecosystem-factor', tail: 'equivalent-ecosystem-factor' },
] as const;

/** What to type into the online form, which has no field for a potential. */
export function EquivalentFields({ item }: { item: CreditItem }) {
  const t = useTranslate();
  const { store } = useApp();
  const [isCopied, setCopied] = useState(false);
  const own = (tail: string) => `item:${item.id}/${tail}`;
  const isKnown = useKnownFigure(own('equivalent-residual-1')) !== null;
  if (!isKnown) return null;
  const copy = async () => {
    const figures = figuresOf(store.getState().evaluation.derivation);
    const lines = FIELDS.map(({ label, tail }) => {
      const figure = figures.get(own(tail));
      return `${t(label)}\t${(figure && figureText(figure)) ?? ''}`;
    });
    await navigator.clipboard.writeText(lines.join('\n'));
    setCopied(true);
  };
  return (
    <div className="inset">
      <h4>{t('potential.equivalent')}</h4>
      <p className="small quiet">{t('potential.equivalent-lead')}</p>
      <dl className="facts">
        {FIELDS.map(({ label, tail }) => (
          <FigureFact key={tail} label={t(label)} id={own(tail)} />
        ))}
      </dl>
      <div className="row wrap">
        <PushButton icon={isCopied ? Check : Copy} onPress={() => void copy()}>
          {t(isCopied ? 'potential.copied' : 'potential.copy')}
        </PushButton>
      </div>
    </div>
  );
}
