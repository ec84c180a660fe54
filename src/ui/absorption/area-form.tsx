import type { CreditItem } from '../../core/survey/document/credit-item.ts';
import { useAppState } from '../app-context.tsx';
import { Choice } from '../forms/choice.tsx';
import { useTranslate } from '../language.ts';
import { FigureLine } from './figure-line.tsx';
import { useItemChange } from './use-item.ts';

/** ③ Which of the survey's areas is claimed. */
export function AreaForm({ item }: { item: CreditItem }) {
  const t = useTranslate();
  const change = useItemChange(item.id);
  const areas = useAppState((state) => state.survey.areas);
  const evaluated = useAppState((state) =>
    state.evaluation.items.find((entry) => entry.itemId === item.id),
  );
  const length = evaluated?.ropeLengthM ?? null;
  return (
    <>
      <Choice
        label={t('absorption.area')}
        value={item.areaId || null}
        options={areas.map(({ id, name }) => ({ id, name }))}
        isDisabled={areas.length === 0}
        onChange={(areaId) => change({ areaId })}
      />
      {length === null ? (
        <FigureLine label={t('quantity.area')} id={evaluated?.areaHa ?? null} />
      ) : (
        <FigureLine label={t('rope-mass.length')} id={length} />
      )}
    </>
  );
}
