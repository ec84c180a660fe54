import type { NetMassEntry } from '../../core/survey/credit-item.ts';
import { emptyValue } from '../../core/survey/new-item.ts';
import { Segmented } from '../forms/segmented.tsx';
import { SourcedBox } from '../forms/sourced-box.tsx';
import { TextBox } from '../forms/text-box.tsx';
import { useTranslate } from '../language.ts';

interface NetMassFormProps {
  readonly value: NetMassEntry;
  readonly onChange: (value: NetMassEntry) => void;
}

/** Wet mass of one net: as filed, or its rope × mass per length of rope. */
export function NetMassForm({ value, onChange }: NetMassFormProps) {
  const t = useTranslate();
  return (
    <>
      <Segmented
        label={t('yield.net-mass')}
        value={value.kind}
        options={[
          { id: 'rope', name: t('yield.net-mass-rope') },
          { id: 'typed', name: t('yield.net-mass-typed') },
        ]}
        onChange={(kind) =>
          onChange(
            kind === 'typed'
              ? { kind, wetMassTPerNet: emptyValue }
              : {
                  kind: 'rope',
                  ropeLengthM: emptyValue,
                  massGPerCm: emptyValue,
                  filedWorking: '',
                },
          )
        }
      />
      {value.kind === 'typed' ? (
        <SourcedBox
          label={t('quantity.wet-mass-per-net')}
          unit="t"
          value={value.wetMassTPerNet}
          onCommit={(wetMassTPerNet) => onChange({ ...value, wetMassTPerNet })}
        />
      ) : (
        <>
          <SourcedBox
            label={t('yield.rope-length')}
            unit="m"
            value={value.ropeLengthM}
            onCommit={(ropeLengthM) => onChange({ ...value, ropeLengthM })}
          />
          <SourcedBox
            label={t('rope-mass.mean')}
            unit="g/cm"
            value={value.massGPerCm}
            onCommit={(massGPerCm) => onChange({ ...value, massGPerCm })}
          />
          <div className="field">
            <TextBox
              label={t('yield.filed-working')}
              placeholder="33928.6 ÷ 100 × 3.29 ÷ 1000"
              value={value.filedWorking}
              onCommit={(filedWorking) => onChange({ ...value, filedWorking })}
            />
            <p className="field__hint">{t('yield.filed-working-hint')}</p>
          </div>
        </>
      )}
    </>
  );
}
