import { Trash2 } from 'lucide-react';
import type { CoverClass } from '../../../core/coverage/cover-scale.ts';
import { DecimalBox } from '../../forms/decimal-box.tsx';
import { IconButton } from '../../forms/icon-button.tsx';
import { TextBox } from '../../forms/text-box.tsx';
import { useTranslate } from '../../language.ts';

interface CoverClassRowProps {
  readonly entry: CoverClass;
  readonly editing: 'none' | 'bounds' | 'all';
  readonly onChange: (patch: Partial<CoverClass>) => void;
  readonly onRemove: () => void;
}

/** One class of a scale: as published, with bounds to be typed, or all the user's own. */
export function CoverClassRow({ entry, editing, onChange, onRemove }: CoverClassRowProps) {
  const t = useTranslate();
  const { code, label } = entry;
  const of = (name: string) => `${code} ${name}`;
  const bound = (key: 'lowerPct' | 'upperPct', name: string) => (
    <td className="cell scale-table__bound">
      {editing === 'none' ? (
        entry[key]
      ) : (
        <DecimalBox
          hideLabel
          label={of(name)}
          value={entry[key]}
          onCommit={(text) => onChange({ [key]: text })}
        />
      )}
    </td>
  );
  return (
    <tr>
      {editing === 'all' ? (
        <>
          <td className="cell scale-table__code">
            <TextBox
              hideLabel
              label={of(t('cover.class-code'))}
              value={code}
              // A class without a code can't be chosen.
              onCommit={(text) => onChange({ code: text.trim() || code })}
            />
          </td>
          <td className="cell scale-table__label">
            <TextBox
              hideLabel
              label={of(t('cover.class-label'))}
              value={label}
              onCommit={(text) => onChange({ label: text })}
            />
          </td>
        </>
      ) : (
        <>
          <td className="scale-table__code">{code}</td>
          <td className="scale-table__label quiet">{label}</td>
        </>
      )}
      {bound('lowerPct', t('cover.class-lower'))}
      {bound('upperPct', t('cover.class-upper'))}
      {editing === 'all' ? (
        <td className="cell">
          <IconButton
            icon={Trash2}
            label={t('cover.class-remove', { name: code })}
            onPress={onRemove}
          />
        </td>
      ) : null}
    </tr>
  );
}
