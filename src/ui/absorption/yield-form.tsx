import type { YieldEntry } from '../../core/survey/credit-item.ts';
import { emptyValue } from '../../core/survey/new-item.ts';
import { Segmented } from '../forms/segmented.tsx';
import { SourcedBox } from '../forms/sourced-box.tsx';
import { useTranslate } from '../language.ts';

interface YieldFormProps {
  readonly value: YieldEntry;
  readonly onChange: (value: YieldEntry) => void;
}

const emptyNets: YieldEntry = {
  kind: 'nets',
  netCount: emptyValue,
  wetMassTPerNet: emptyValue,
  measuredWaterPct: emptyValue,
  lossRatio: emptyValue,
};

/** 水揚量: from the nets of a season, or as it was filed. */
export function YieldForm({ value, onChange }: YieldFormProps) {
  const t = useTranslate();
  return (
    <>
      <Segmented
        label={t('quantity.landed-yield')}
        value={value.kind}
        options={[
          { id: 'nets', name: t('yield.nets') },
          { id: 'typed', name: t('yield.typed') },
        ]}
        onChange={(kind) =>
          onChange(kind === 'typed' ? { kind, yieldDryT: emptyValue } : emptyNets)
        }
      />
      {value.kind === 'typed' ? (
        <SourcedBox
          label={t('quantity.landed-yield')}
          unit="t"
          value={value.yieldDryT}
          onCommit={(yieldDryT) => onChange({ ...value, yieldDryT })}
        />
      ) : (
        <>
          <SourcedBox
            label={t('quantity.net-count')}
            unit={t('unit.nets')}
            value={value.netCount}
            onCommit={(netCount) => onChange({ ...value, netCount })}
          />
          <SourcedBox
            label={t('quantity.wet-mass-per-net')}
            unit="t"
            value={value.wetMassTPerNet}
            onCommit={(wetMassTPerNet) => onChange({ ...value, wetMassTPerNet })}
          />
          <SourcedBox
            label={t('quantity.measured-water')}
            unit="%"
            value={value.measuredWaterPct}
            onCommit={(measuredWaterPct) => onChange({ ...value, measuredWaterPct })}
          />
          <SourcedBox
            label={t('quantity.loss-ratio')}
            value={value.lossRatio}
            onCommit={(lossRatio) => onChange({ ...value, lossRatio })}
          />
        </>
      )}
    </>
  );
}
