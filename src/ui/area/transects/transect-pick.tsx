import { Checkbox, CheckboxGroup } from 'react-aria-components';
import type { Transect } from '../../../core/coverage/cover-scale.ts';
import { useAppState } from '../../app-context.tsx';
import { FigureValue } from '../../figures/figure-value.tsx';
import { useKnownFigure } from '../../figures/use-figure.ts';
import { useCanEdit, useTranslate } from '../../language.ts';

interface TransectPickProps {
  readonly transectIds: readonly string[];
  readonly onChange: (transectIds: readonly string[]) => void;
}

function PickRow({ transect }: { transect: Transect }) {
  const cover = useKnownFigure(`transect:${transect.id}/cover`);
  return (
    <li className="pick-line">
      <Checkbox value={transect.id} className="pick">
        {transect.name}
      </Checkbox>
      <FigureValue id={cover} />
    </li>
  );
}

/** The transects whose mean is the cover of a zone. */
export function TransectPick({ transectIds, onChange }: TransectPickProps) {
  const t = useTranslate();
  const canEdit = useCanEdit();
  const transects = useAppState(({ survey }) => survey.transects);
  if (transects.length === 0) return <p className="field__hint">{t('cover.no-transects')}</p>;
  return (
    <CheckboxGroup
      aria-label={t('cover.pick-transects')}
      value={[...transectIds]}
      isReadOnly={!canEdit}
      onChange={onChange}
    >
      <ul>
        {transects.map((transect) => (
          <PickRow key={transect.id} transect={transect} />
        ))}
      </ul>
    </CheckboxGroup>
  );
}
