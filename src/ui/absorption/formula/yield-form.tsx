import type { FormulaEntry, YieldEntry } from '../../../core/survey/document/credit-item.ts';
import { emptyValue } from '../../../core/survey/document/new-item.ts';
import { EvidenceFiles } from '../../forms/evidence-files.tsx';
import { SourcedBox } from '../../forms/sourced-box.tsx';
import { useTranslate } from '../../language.ts';
import { NetMassForm } from './net-mass-form.tsx';
import { Ways } from './ways.tsx';
import { YieldFigure } from './yield-figure.tsx';

type Landed = Extract<FormulaEntry, { readonly kind: 'landed-yield' }>;
type NetYield = Extract<YieldEntry, { readonly kind: 'nets' }>;

interface YieldFormProps {
  readonly itemId: string;
  readonly value: Landed;
  readonly onChange: (value: Landed) => void;
}

const emptyNets = {
  kind: 'nets',
  nets: { kind: 'area' },
  netMass: { kind: 'typed', wetMassTPerNet: emptyValue },
  measuredWaterPct: emptyValue,
  lossRatio: emptyValue,
} as const;

interface NetYieldFormProps {
  readonly itemId: string;
  readonly value: NetYield;
  readonly onChange: (value: NetYield) => void;
}

function NetYieldForm({ itemId, value, onChange }: NetYieldFormProps) {
  const t = useTranslate();
  return (
    <>
      <Ways
        label={t('quantity.net-count')}
        value={value.nets.kind}
        options={[
          { id: 'area', name: t('yield.nets-of-area') },
          { id: 'typed', name: t('yield.nets-typed') },
        ]}
        onChange={(kind) =>
          onChange({
            ...value,
            nets: kind === 'typed' ? { kind, netCount: emptyValue } : { kind: 'area' },
          })
        }
      />
      {value.nets.kind === 'typed' ? (
        <SourcedBox
          label={t('quantity.net-count')}
          unit={t('unit.nets')}
          value={value.nets.netCount}
          onCommit={(netCount) => onChange({ ...value, nets: { kind: 'typed', netCount } })}
        />
      ) : null}
      <NetMassForm
        itemId={itemId}
        value={value.netMass}
        onChange={(netMass) => onChange({ ...value, netMass })}
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
  );
}

/** 水揚量 and 残置量: from the nets of a season, or as filed. */
export function YieldForm({ itemId, value, onChange }: YieldFormProps) {
  const t = useTranslate();
  const { yield: landed } = value;
  const set = (next: YieldEntry) => onChange({ ...value, yield: next });
  return (
    <>
      <Ways
        label={t('quantity.landed-yield')}
        value={landed.kind}
        options={[
          { id: 'nets', name: t('yield.nets') },
          { id: 'typed', name: t('yield.typed') },
        ]}
        onChange={(kind) => {
          const { evidence } = landed;
          set(
            kind === 'typed'
              ? { evidence, kind, yieldDryT: emptyValue }
              : { evidence, ...emptyNets },
          );
        }}
      />
      {landed.kind === 'typed' ? (
        <SourcedBox
          label={t('quantity.landed-yield')}
          unit="t"
          value={landed.yieldDryT}
          onCommit={(yieldDryT) => set({ ...landed, yieldDryT })}
        />
      ) : (
        <>
          <NetYieldForm itemId={itemId} value={landed} onChange={set} />
          <YieldFigure itemId={itemId} />
        </>
      )}
      <EvidenceFiles
        of={t('quantity.landed-yield')}
        value={landed.evidence}
        onChange={(evidence) => set({ ...landed, evidence })}
      />
      <SourcedBox
        label={t('yield.residue')}
        unit="t"
        value={value.residueDryT}
        onCommit={(residueDryT) => onChange({ ...value, residueDryT })}
      />
    </>
  );
}
