import type { CreditItem } from '../../core/survey/credit-item.ts';
import { useAppState } from '../app-context.tsx';
import { useTranslate } from '../language.ts';
import { FigureLine } from './figure-line.tsx';

/** ⑨ What is claimed. */
export function CreditForm({ item }: { item: CreditItem }) {
  const t = useTranslate();
  const credited = useAppState(
    (state) =>
      state.evaluation.items.find((entry) => entry.itemId === item.id)?.creditedTCo2 ?? null,
  );
  return <FigureLine label={t('quantity.credited-amount')} id={credited} />;
}
