import { ListPlus, Trash2 } from 'lucide-react';
import { Group } from 'react-aria-components';
import type { Stratum } from '../../core/survey/document/biomass-entry.ts';
import { quadratsOfClass } from '../../core/survey/edit/edit-strata.ts';
import { QuadratChoice } from '../absorption/formula/quadrat-choice.tsx';
import { useAppState } from '../app-context.tsx';
import { DecimalBox } from '../forms/decimal-box.tsx';
import { IconButton } from '../forms/icon-button.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { TextBox } from '../forms/text-box.tsx';
import { useCanEdit, useTranslate } from '../language.ts';
import { stratumName } from './stratum-name.ts';

interface StratumCardProps {
  readonly stratum: Stratum;
  readonly number: number;
  readonly hasTypedShare: boolean;
  readonly onChange: (stratum: Stratum) => void;
  readonly onQuadrats: (ids: readonly string[]) => void;
  readonly onRemove: () => void;
}

/** One stratum: its class, its share of the ground, and the quadrats that stand for it. */
export function StratumCard(props: StratumCardProps) {
  const { stratum, number, hasTypedShare, onChange, onQuadrats, onRemove } = props;
  const t = useTranslate();
  const canEdit = useCanEdit();
  const quadrats = useAppState((state) => state.survey.quadrats);
  const fallback = stratumName(t, { ...stratum, name: '' }, number);
  const name = stratum.name || fallback;
  const ofClass = stratum.coverClass === '' ? [] : quadratsOfClass(quadrats, stratum.coverClass);
  return (
    <li className="stratum">
      <Group className="card" aria-label={name}>
        <div className="card__head">
          <div className="grow plain plain--title">
            <TextBox
              label={t('strata.name')}
              hideLabel
              placeholder={fallback}
              value={stratum.name}
              onCommit={(text) => onChange({ ...stratum, name: text })}
            />
          </div>
          {canEdit ? (
            <IconButton icon={Trash2} label={t('strata.remove', { name })} onPress={onRemove} />
          ) : null}
        </div>
        <div className="pair">
          <TextBox
            label={t('strata.cover-class')}
            value={stratum.coverClass}
            onCommit={(coverClass) => onChange({ ...stratum, coverClass })}
          />
          {hasTypedShare ? (
            <DecimalBox
              label={t('strata.share')}
              value={stratum.share}
              onCommit={(share) => onChange({ ...stratum, share })}
            />
          ) : null}
        </div>
        <QuadratChoice
          label={`${name} ${t('strata.quadrats')}`}
          ids={stratum.quadratIds}
          onChange={onQuadrats}
        />
        {canEdit && ofClass.some((id) => !stratum.quadratIds.includes(id)) ? (
          <PushButton
            icon={ListPlus}
            onPress={() => onQuadrats([...new Set([...stratum.quadratIds, ...ofClass])])}
          >
            {t('strata.take-class', { code: stratum.coverClass })}
          </PushButton>
        ) : null}
      </Group>
    </li>
  );
}
