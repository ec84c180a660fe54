import type { AreaCover } from '../../core/area/area-estimate.ts';
import type { AreaEntryOf } from '../../core/survey/document/area-entry.ts';
import { DecimalBox } from '../forms/decimal-box.tsx';
import { Segmented } from '../forms/segmented.tsx';
import { useTranslate } from '../language.ts';
import { useAreaChange } from './use-area-change.ts';

const COVERS = ['gross', 'cover-weighted', 'unstated'] as const satisfies readonly AreaCover[];

/** An area as a document gives it, and whether it is times its cover already. */
export function TypedForm({ entry }: { entry: AreaEntryOf<'typed'> }) {
  const t = useTranslate();
  const change = useAreaChange(entry);
  return (
    <>
      <DecimalBox
        label={t('quantity.area')}
        letter="A"
        unit="ha"
        value={entry.areaHa}
        onCommit={(areaHa) => change({ areaHa })}
      />
      <div className="field">
        <span className="field__label" aria-hidden>
          {t('area.cover')}
        </span>
        <Segmented
          label={t('area.cover')}
          value={entry.cover}
          options={COVERS.map((id) => ({ id, name: t(`area.cover.${id}`) }))}
          onChange={(cover) => change({ cover: cover as AreaCover })}
        />
      </div>
      <p className="field__hint">{t(`area.cover.${entry.cover}.lead`)}</p>
    </>
  );
}
