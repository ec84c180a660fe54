import type { RopeMassEntry } from '../../../core/survey/document/biomass-entry.ts';
import { emptyValue } from '../../../core/survey/document/new-item.ts';
import { ropeSampleOf } from '../../../core/survey/edit/table-entries.ts';
import { useKnownFigure } from '../../figures/use-figure.ts';
import { SourcedBox } from '../../forms/sourced-box.tsx';
import { useTranslate } from '../../language.ts';
import { EntryRows } from '../../tables/entry-rows.tsx';
import { FigureLine } from '../figure-line.tsx';
import { MeasuredHow } from './measured-how.tsx';
import { Ways } from './ways.tsx';

interface RopeMassFormProps {
  readonly itemId: string;
  readonly value: RopeMassEntry;
  readonly onChange: (value: RopeMassEntry) => void;
}

/** Wet mass per length of rope: as filed, or from pieces that were weighed. */
export function RopeMassForm({ itemId, value, onChange }: RopeMassFormProps) {
  const t = useTranslate();
  const { siting, reusedFrom, evidence } = value;
  const mean = useKnownFigure(`item:${itemId}/rope-mass`);
  const how = { siting, reusedFrom, evidence };
  return (
    <>
      <Ways
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
        <div className="entries-single">
          <p className="entry-heads" aria-hidden>
            <span>{t('rope-mass.piece')}</span>
            <span>{t('rope-mass.length')} cm</span>
            <span>{t('rope-mass.mass')} g</span>
          </p>
          <EntryRows
            label={t('rope-mass.samples')}
            rows={value.samples}
            make={ropeSampleOf}
            heads={[
              { key: 'name', label: t('rope-mass.piece'), kind: 'text' },
              { key: 'lengthCm', label: t('rope-mass.length'), kind: 'decimal', unit: 'cm' },
              { key: 'wetMassG', label: t('rope-mass.mass'), kind: 'decimal', unit: 'g' },
            ]}
            working={[]}
            onChange={(samples) => onChange({ ...value, samples })}
            table={{ kind: 'rope-samples', target: { kind: 'rope-mass', id: itemId } }}
          />
        </div>
      )}
      {value.kind === 'samples' ? <FigureLine label={t('rope-mass.mean')} id={mean} /> : null}
      <MeasuredHow
        of={t('rope-mass.mean')}
        value={value}
        onChange={(patch) => onChange({ ...value, ...patch })}
      />
    </>
  );
}
