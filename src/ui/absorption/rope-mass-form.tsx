import { Plus, Trash2 } from 'lucide-react';
import type { RopeMassEntry, RopeSample } from '../../core/survey/biomass-entry.ts';
import { emptyValue } from '../../core/survey/new-item.ts';
import { DecimalBox } from '../forms/decimal-box.tsx';
import { IconButton } from '../forms/icon-button.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { Segmented } from '../forms/segmented.tsx';
import { SourcedBox } from '../forms/sourced-box.tsx';
import { TextBox } from '../forms/text-box.tsx';
import { useCanEdit, useTranslate } from '../language.ts';
import { MeasuredHow } from './measured-how.tsx';

interface RopeMassFormProps {
  readonly itemId: string;
  readonly value: RopeMassEntry;
  readonly onChange: (value: RopeMassEntry) => void;
}

interface RopeSamplesProps {
  readonly samples: readonly RopeSample[];
  readonly onChange: (samples: readonly RopeSample[]) => void;
}

function RopeSamples({ samples, onChange }: RopeSamplesProps) {
  const t = useTranslate();
  const canEdit = useCanEdit();
  const change = (id: string, patch: Partial<RopeSample>) =>
    onChange(samples.map((sample) => (sample.id === id ? { ...sample, ...patch } : sample)));
  const add = () =>
    onChange([...samples, { id: crypto.randomUUID(), name: '', lengthCm: '', wetMassG: '' }]);
  return (
    <>
      {samples.length > 0 ? (
        <table className="table" aria-label={t('rope-mass.samples')}>
          <thead>
            <tr>
              <th scope="col">{t('rope-mass.piece')}</th>
              <th scope="col">{t('rope-mass.length')} cm</th>
              <th scope="col">{t('rope-mass.mass')} g</th>
              {canEdit ? (
                <th>
                  <span className="visually-hidden">{t('area.actions')}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {samples.map((sample, index) => {
              const name = sample.name || String(index + 1);
              return (
                <tr key={sample.id}>
                  <td className="cell">
                    <TextBox
                      hideLabel
                      label={`${t('rope-mass.piece')} ${index + 1}`}
                      value={sample.name}
                      onCommit={(next) => change(sample.id, { name: next })}
                    />
                  </td>
                  <td className="cell">
                    <DecimalBox
                      hideLabel
                      label={`${name} ${t('rope-mass.length')}`}
                      value={sample.lengthCm}
                      onCommit={(lengthCm) => change(sample.id, { lengthCm })}
                    />
                  </td>
                  <td className="cell">
                    <DecimalBox
                      hideLabel
                      label={`${name} ${t('rope-mass.mass')}`}
                      value={sample.wetMassG}
                      onCommit={(wetMassG) => change(sample.id, { wetMassG })}
                    />
                  </td>
                  {canEdit ? (
                    <td className="cell">
                      <IconButton
                        icon={Trash2}
                        label={t('rope-mass.remove', { name })}
                        onPress={() => onChange(samples.filter(({ id }) => id !== sample.id))}
                      />
                    </td>
                  ) : null}
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : null}
      {canEdit ? (
        <PushButton icon={Plus} onPress={add}>
          {t('rope-mass.add')}
        </PushButton>
      ) : null}
    </>
  );
}

/** Wet mass per length of rope: as filed, or from pieces that were weighed. */
export function RopeMassForm({ value, onChange }: RopeMassFormProps) {
  const t = useTranslate();
  const { siting, reusedFrom, evidence } = value;
  const how = { siting, reusedFrom, evidence };
  return (
    <>
      <Segmented
        label={t('rope-mass.mean')}
        value={value.kind}
        options={[
          { id: 'samples', name: t('rope-mass.samples') },
          { id: 'typed', name: t('rope-mass.typed') },
        ]}
        onChange={(kind) =>
          onChange(
            kind === 'typed'
              ? { ...how, kind, massGPerCm: emptyValue }
              : { ...how, kind: 'samples', samples: [] },
          )
        }
      />
      {value.kind === 'typed' ? (
        <SourcedBox
          label={t('rope-mass.mean')}
          unit="g/cm"
          value={value.massGPerCm}
          onCommit={(massGPerCm) => onChange({ ...value, massGPerCm })}
        />
      ) : (
        <RopeSamples
          samples={value.samples}
          onChange={(samples) => onChange({ ...value, samples })}
        />
      )}
      <MeasuredHow
        of={t('rope-mass.mean')}
        value={value}
        onChange={(patch) => onChange({ ...value, ...patch })}
      />
    </>
  );
}
