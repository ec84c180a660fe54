import { Trash2 } from 'lucide-react';
import { Group } from 'react-aria-components';
import type { Vessel } from '../../../core/survey/document/credit-item.ts';
import { removeVessel, updateVessel } from '../../../core/survey/edit/edit-items.ts';
import { useAppState, useCommands } from '../../app-context.tsx';
import { FigureValue } from '../../figures/figure-value.tsx';
import { figuresOf } from '../../figures/use-figure.ts';
import { Choice } from '../../forms/choice.tsx';
import { DecimalBox } from '../../forms/decimal-box.tsx';
import { IconButton } from '../../forms/icon-button.tsx';
import { SourcedBox } from '../../forms/sourced-box.tsx';
import { TextBox } from '../../forms/text-box.tsx';
import { useCanEdit, useTranslate } from '../../language.ts';

export function VesselCard({ itemId, vessel }: { itemId: string; vessel: Vessel }) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const figureId = `item:${itemId}/vessel:${vessel.id}/vessel-emission`;
  const emission = useAppState(({ evaluation }) =>
    figuresOf(evaluation.derivation).has(figureId) ? figureId : null,
  );
  const change = (patch: Partial<Omit<Vessel, 'id'>>) =>
    commands.edit(updateVessel(itemId, vessel.id, patch));
  return (
    <li className="card vessel">
      <Group className="card" aria-label={vessel.name || t('vessel.name')}>
        <div className="card__head">
          <div className="grow plain plain--title">
            <TextBox
              label={t('vessel.name')}
              hideLabel
              placeholder={t('vessel.name')}
              value={vessel.name}
              onCommit={(name) => change({ name })}
            />
          </div>
          <FigureValue id={emission} />
          {canEdit ? (
            <IconButton
              icon={Trash2}
              label={t('vessel.remove', { name: vessel.name })}
              onPress={() => commands.edit(removeVessel(itemId, vessel.id))}
            />
          ) : null}
        </div>
        <div className="pair">
          <DecimalBox
            label={t('quantity.vessel-count')}
            unit={t('unit.vessels')}
            value={vessel.count}
            onCommit={(count) => change({ count })}
          />
          <DecimalBox
            label={t('quantity.vessel-hours')}
            unit="h"
            value={vessel.hours}
            onCommit={(hours) => change({ hours })}
          />
          <DecimalBox
            label={t('quantity.vessel-power')}
            unit="kW"
            value={vessel.powerKw}
            onCommit={(powerKw) => change({ powerKw })}
          />
          <Choice
            label={t('vessel.fuel')}
            value={vessel.fuel}
            options={[
              { id: 'gasoline', name: t('fuel.gasoline') },
              { id: 'diesel', name: t('fuel.diesel') },
            ]}
            onChange={(fuel) => change({ fuel: fuel as Vessel['fuel'] })}
          />
          <DecimalBox
            label={t('vessel.rated-kw')}
            unit="kW"
            value={vessel.ratedKw}
            onCommit={(ratedKw) => change({ ratedKw })}
          />
          <DecimalBox
            label={t('vessel.rated-ps')}
            unit="PS"
            value={vessel.ratedPs}
            onCommit={(ratedPs) => change({ ratedPs })}
          />
        </div>
        <SourcedBox
          label={t('quantity.emission-factor')}
          unit="kg/kWh"
          value={vessel.emissionKgCo2PerKwh}
          onCommit={(emissionKgCo2PerKwh) => change({ emissionKgCo2PerKwh })}
        />
      </Group>
    </li>
  );
}
