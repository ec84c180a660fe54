import type { BaciGroups, BaselineEntry } from '../../../core/survey/document/credit-item.ts';
import { TextBox } from '../../forms/text-box.tsx';
import { useTranslate } from '../../language.ts';
import { Ways } from '../formula/ways.tsx';
import { BaciFigures } from './baci-figures.tsx';
import { BaciPlot } from './baci-plot.tsx';
import { ReplicatesBox } from './replicates-box.tsx';

type Control = Extract<BaselineEntry, { readonly kind: 'control' }>;

interface ControlBaselineProps {
  readonly itemId: string;
  readonly value: Control;
  readonly onChange: (value: Control) => void;
}

const GROUPS: readonly {
  readonly group: keyof BaciGroups;
  readonly label:
    | 'baseline.impact-before'
    | 'baseline.impact-after'
    | 'baseline.control-before'
    | 'baseline.control-after';
}[] = [
  { group: 'impactBefore', label: 'baseline.impact-before' },
  { group: 'impactAfter', label: 'baseline.impact-after' },
  { group: 'controlBefore', label: 'baseline.control-before' },
  { group: 'controlAfter', label: 'baseline.control-after' },
];

/** Before–after × control–impact: what of the bed is due to the project. */
export function ControlBaseline({ itemId, value, onChange }: ControlBaselineProps) {
  const t = useTranslate();
  return (
    <>
      <TextBox
        label={t('baseline.measured')}
        placeholder={t('baseline.measured-hint')}
        value={value.measured}
        onCommit={(measured) => onChange({ ...value, measured })}
      />
      <TextBox
        label={t('baseline.source')}
        value={value.source}
        onCommit={(source) => onChange({ ...value, source })}
      />
      <p className="small quiet">{t('baseline.replicates-hint')}</p>
      <div className="pair">
        {GROUPS.map(({ group, label }) => (
          <ReplicatesBox
            key={group}
            label={t(label)}
            values={value.groups[group]}
            onCommit={(texts) =>
              onChange({ ...value, groups: { ...value.groups, [group]: texts } })
            }
          />
        ))}
      </div>
      <Ways
        label={t('baseline.confidence')}
        value={value.confidencePct}
        options={[
          { id: '90', name: '90 %' },
          { id: '95', name: '95 %' },
        ]}
        onChange={(id) => onChange({ ...value, confidencePct: id === '90' ? '90' : '95' })}
      />
      <BaciPlot itemId={itemId} groups={value.groups} />
      <BaciFigures itemId={itemId} />
    </>
  );
}
