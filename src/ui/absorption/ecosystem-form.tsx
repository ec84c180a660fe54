import type { CreditItem } from '../../core/survey/document/credit-item.ts';
import { TextBox } from '../forms/text-box.tsx';
import { useTranslate } from '../language.ts';
import { useItemChange } from './use-item.ts';

/** ① What grows there. */
export function EcosystemForm({ item }: { item: CreditItem }) {
  const t = useTranslate();
  const change = useItemChange(item.id);
  return (
    <div className="pair">
      <TextBox
        label={t('absorption.label')}
        value={item.label}
        onCommit={(label) => change({ label })}
      />
      <TextBox
        label={t('absorption.ecosystem')}
        value={item.ecosystem}
        onCommit={(ecosystem) => change({ ecosystem })}
      />
      <TextBox label={t('absorption.bed')} value={item.bed} onCommit={(bed) => change({ bed })} />
      <TextBox
        label={t('absorption.species')}
        value={item.species}
        onCommit={(species) => change({ species })}
      />
    </div>
  );
}
