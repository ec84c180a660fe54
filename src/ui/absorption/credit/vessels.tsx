import { Plus } from 'lucide-react';
import { Switch } from 'react-aria-components';
import type { CreditItem } from '../../../core/survey/document/credit-item.ts';
import { newVessel } from '../../../core/survey/document/new-item.ts';
import { addVessel } from '../../../core/survey/edit/edit-items.ts';
import { useCommands } from '../../app-context.tsx';
import { PushButton } from '../../forms/push-button.tsx';
import { useCanEdit, useTranslate } from '../../language.ts';
import { useItemChange } from '../use-item.ts';
import { VesselCard } from './vessel-card.tsx';

/** ⑦ The boats of the survey: what they burnt is taken off. */
export function Vessels({ item }: { item: CreditItem }) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const change = useItemChange(item.id);
  return (
    <>
      {item.vessels.length === 0 ? (
        <Switch
          className="switch"
          isSelected={item.hasNoVessels}
          isDisabled={!canEdit}
          onChange={(hasNoVessels) => change({ hasNoVessels })}
        >
          <span className="switch__track" aria-hidden />
          {t('vessel.none')}
        </Switch>
      ) : (
        <ul className="stack">
          {item.vessels.map((vessel) => (
            <VesselCard key={vessel.id} itemId={item.id} vessel={vessel} />
          ))}
        </ul>
      )}
      {canEdit && !(item.hasNoVessels && item.vessels.length === 0) ? (
        <PushButton
          icon={Plus}
          onPress={() => commands.edit(addVessel(item.id, newVessel(crypto.randomUUID())))}
        >
          {t('absorption.add-vessel')}
        </PushButton>
      ) : null}
    </>
  );
}
