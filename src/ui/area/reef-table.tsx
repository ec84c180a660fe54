import { Plus, Trash2 } from 'lucide-react';
import type { AreaEntry, ReefMeasurement } from '../../core/survey/area-entry.ts';
import { useAppState } from '../app-context.tsx';
import { FigureValue } from '../figures/figure-value.tsx';
import { figuresOf } from '../figures/use-figure.ts';
import { DecimalBox } from '../forms/decimal-box.tsx';
import { IconButton } from '../forms/icon-button.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useCanEdit, useTranslate } from '../language.ts';

interface ReefTableProps {
  readonly entry: Extract<AreaEntry, { readonly method: 'cone' }>;
  readonly onChange: (reefs: readonly ReefMeasurement[]) => void;
}

const useFigureOrNull = (id: string) =>
  useAppState(({ evaluation }) => (figuresOf(evaluation.derivation).has(id) ? id : null));

interface ReefRowProps {
  readonly areaId: string;
  readonly reef: ReefMeasurement;
  readonly number: number;
  readonly onChange: (patch: Partial<ReefMeasurement>) => void;
  readonly onRemove: () => void;
}

function ReefRow({ areaId, reef, number, onChange, onRemove }: ReefRowProps) {
  const t = useTranslate();
  const canEdit = useCanEdit();
  const figure = useFigureOrNull(`area:${areaId}/reef:${reef.id}/reef-area`);
  const name = t('area.reef', { number });
  return (
    <tr>
      <td className="cell">{number}</td>
      <td className="cell">
        <DecimalBox
          hideLabel
          label={`${name} ${t('quantity.base-radius')}`}
          value={reef.baseRadiusM}
          onCommit={(baseRadiusM) => onChange({ baseRadiusM })}
        />
      </td>
      <td className="cell">
        <DecimalBox
          hideLabel
          label={`${name} ${t('quantity.reef-height')}`}
          value={reef.heightM}
          onCommit={(heightM) => onChange({ heightM })}
        />
      </td>
      <td className="cell">
        <FigureValue id={figure} showUnit={false} />
      </td>
      {canEdit ? (
        <td className="cell">
          <IconButton icon={Trash2} label={t('area.remove', { name })} onPress={onRemove} />
        </td>
      ) : null}
    </tr>
  );
}

/** The measured reefs, each with the side of its cone. */
export function ReefTable({ entry, onChange }: ReefTableProps) {
  const t = useTranslate();
  const canEdit = useCanEdit();
  const mean = useFigureOrNull(`area:${entry.id}/mean-reef-area`);
  const change = (id: string, patch: Partial<ReefMeasurement>) =>
    onChange(entry.reefs.map((reef) => (reef.id === id ? { ...reef, ...patch } : reef)));
  const add = () =>
    onChange([...entry.reefs, { id: crypto.randomUUID(), baseRadiusM: '', heightM: '' }]);
  return (
    <>
      {entry.reefs.length > 0 ? (
        <table className="table" aria-label={t('area.reefs')}>
          <thead>
            <tr>
              <th scope="col">{t('area.reef-number')}</th>
              <th scope="col">{t('quantity.base-radius')} m</th>
              <th scope="col">{t('quantity.reef-height')} m</th>
              <th scope="col">{t('quantity.reef-area')} m²</th>
              {canEdit ? (
                <th>
                  <span className="visually-hidden">{t('area.actions')}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {entry.reefs.map((reef, index) => (
              <ReefRow
                key={reef.id}
                areaId={entry.id}
                reef={reef}
                number={index + 1}
                onChange={(patch) => change(reef.id, patch)}
                onRemove={() => onChange(entry.reefs.filter(({ id }) => id !== reef.id))}
              />
            ))}
          </tbody>
        </table>
      ) : null}
      {mean && entry.reefs.length > 0 ? (
        <p className="row small">
          <span className="quiet">{t('quantity.mean-reef-area')}</span>
          <FigureValue id={mean} />
        </p>
      ) : null}
      {canEdit ? (
        <PushButton icon={Plus} onPress={add}>
          {t('area.add-reef')}
        </PushButton>
      ) : null}
    </>
  );
}
