import { Trash2 } from 'lucide-react';
import type { CoverScale, TransectMark } from '../../../core/coverage/cover-scale.ts';
import { Choice } from '../../forms/choice.tsx';
import { DecimalBox } from '../../forms/decimal-box.tsx';
import { IconButton } from '../../forms/icon-button.tsx';
import { useCanEdit, useTranslate } from '../../language.ts';

interface TransectMarkRowProps {
  readonly mark: TransectMark;
  readonly name: string;
  readonly isPoint: boolean;
  readonly scale: CoverScale | null;
  readonly onChange: (mark: TransectMark) => void;
  /** Absent on the row that is not there yet. */
  readonly onRemove?: () => void;
}

const PERCENT = 'percent';

/** One reading: where on the tape, and its percent or class. */
export function TransectMarkRow(props: TransectMarkRowProps) {
  const { mark, name, isPoint, scale, onChange, onRemove } = props;
  const t = useTranslate();
  const canEdit = useCanEdit();
  const { cover } = mark;
  const place = (key: 'fromM' | 'toM', label: string) => (
    <div data-cell={key}>
      <DecimalBox
        hideLabel
        label={`${name} ${label}`}
        value={mark[key]}
        onCommit={(text) => onChange({ ...mark, [key]: text })}
      />
    </div>
  );
  // The code is told from the word for percent by its mark.
  const classes = (scale?.classes ?? []).map(({ code, label }) => ({
    id: `:${code}`,
    name: code,
    hint: label,
  }));
  const chosen = cover.kind === 'percent' ? PERCENT : `:${cover.code}`;
  const isKnown = chosen === PERCENT || classes.some(({ id }) => id === chosen);
  const options = [
    { id: PERCENT, name: '%', hint: t('cover.percent') },
    ...classes,
    ...(isKnown ? [] : [{ id: chosen, name: `${chosen.slice(1)} ?` }]),
  ];
  return (
    <li className="mark" aria-label={name} data-next={onRemove ? undefined : true}>
      {place('fromM', t(isPoint ? 'cover.mark-at' : 'cover.mark-from'))}
      {isPoint ? null : place('toM', t('cover.mark-to'))}
      <div className="mark__cover">
        {options.length > 1 ? (
          <Choice
            hideLabel
            label={`${name} ${t('cover.reading')}`}
            value={chosen}
            options={options}
            onChange={(id) =>
              onChange({
                ...mark,
                cover:
                  id === PERCENT
                    ? { kind: 'percent', percent: '' }
                    : { kind: 'class', code: id.slice(1) },
              })
            }
          />
        ) : null}
        {cover.kind === 'percent' ? (
          <div data-cell="coverPct">
            <DecimalBox
              hideLabel
              label={`${name} ${t('cover.mark-cover')}`}
              unit="%"
              value={cover.percent}
              onCommit={(percent) => onChange({ ...mark, cover: { kind: 'percent', percent } })}
            />
          </div>
        ) : null}
      </div>
      {onRemove && canEdit ? (
        <IconButton icon={Trash2} label={t('table.remove', { name })} onPress={onRemove} />
      ) : (
        <span />
      )}
    </li>
  );
}
