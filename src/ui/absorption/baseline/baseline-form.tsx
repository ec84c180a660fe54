import type { BaselineEntry, CreditItem } from '../../../core/survey/document/credit-item.ts';
import { newBaseline } from '../../../core/survey/document/new-item.ts';
import { useAppState } from '../../app-context.tsx';
import { Choice } from '../../forms/choice.tsx';
import { EvidenceFiles } from '../../forms/evidence-files.tsx';
import { useTranslate } from '../../language.ts';
import { FigureLine } from '../figure-line.tsx';
import { useItemChange } from '../use-item.ts';
import { ControlBaseline } from './control-baseline.tsx';
import { EarlierBaseline } from './earlier-baseline.tsx';
import { TypedBaseline } from './typed-baseline.tsx';

const KINDS: readonly BaselineEntry['kind'][] = ['typed', 'earlier', 'control'];

/** ⑧ What would be absorbed without the project. */
export function BaselineForm({ item }: { item: CreditItem }) {
  const t = useTranslate();
  const change = useItemChange(item.id);
  const { baseline } = item;
  const set = (next: BaselineEntry) => change({ baseline: next });
  const figure = useAppState(
    (state) =>
      state.evaluation.items.find((entry) => entry.itemId === item.id)?.baselineTCo2 ?? null,
  );
  return (
    <>
      <Choice
        label={t('baseline.kind')}
        value={baseline.kind}
        options={KINDS.map((id) => ({ id, name: t(`baseline.${id}`) }))}
        onChange={(kind) =>
          set({ ...newBaseline(kind as BaselineEntry['kind']), evidence: baseline.evidence })
        }
      />
      {baseline.kind === 'typed' ? (
        <TypedBaseline
          value={baseline.baselineTCo2}
          onChange={(baselineTCo2) => set({ ...baseline, baselineTCo2 })}
        />
      ) : null}
      {baseline.kind === 'earlier' ? <EarlierBaseline value={baseline} onChange={set} /> : null}
      {baseline.kind === 'control' ? (
        <ControlBaseline itemId={item.id} value={baseline} onChange={set} />
      ) : null}
      {baseline.kind === 'typed' ? null : <FigureLine label={t('quantity.baseline')} id={figure} />}
      <EvidenceFiles
        of={t('quantity.baseline')}
        value={baseline.evidence}
        onChange={(evidence) => set({ ...baseline, evidence })}
      />
    </>
  );
}
