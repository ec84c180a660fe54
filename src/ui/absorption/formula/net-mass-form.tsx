import type { NetMassEntry } from '../../../core/survey/document/credit-item.ts';
import { emptyValue } from '../../../core/survey/document/new-item.ts';
import { useKnownFigure } from '../../figures/use-figure.ts';
import { SourcedBox } from '../../forms/sourced-box.tsx';
import { TextBox } from '../../forms/text-box.tsx';
import { useTranslate } from '../../language.ts';
import { FigureLine } from '../figure-line.tsx';
import { Ways } from './ways.tsx';

interface NetMassFormProps {
  readonly itemId: string;
  readonly value: NetMassEntry;
  readonly onChange: (value: NetMassEntry) => void;
}

/** Wet mass of one net: as filed, or its rope × mass per length of rope. */
export function NetMassForm({ itemId, value, onChange }: NetMassFormProps) {
  const t = useTranslate();
  const mass = useKnownFigure(`item:${itemId}/wet-mass-per-net`);
  return (
    <>
      <Ways
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
          <FigureLine label={t('quantity.wet-mass-per-net')} id={mass} />
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
