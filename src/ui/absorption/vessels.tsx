import { Plus } from 'lucide-react';
import type { CreditItem } from '../../core/survey/credit-item.ts';
import { addVessel } from '../../core/survey/edit-items.ts';
import { newVessel } from '../../core/survey/new-item.ts';
import { useCommands } from '../app-context.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useCanEdit, useTranslate } from '../language.ts';
import { VesselCard } from './vessel-card.tsx';

/** The boats of the survey: what they burnt is taken off. */
export function Vessels({ item }: { item: CreditItem }) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  return (
    <section className="section" aria-label={t('absorption.vessels')}>
      <h3>{t('absorption.vessels')}</h3>
      {item.vessels.length === 0 ? (
        <p className="small quiet">{t('absorption.no-vessels')}</p>
      ) : (
        <ul className="stack">
          {item.vessels.map((vessel) => (
            <VesselCard key={vessel.id} itemId={item.id} vessel={vessel} />
          ))}
        </ul>
      )}
      {canEdit ? (
        <PushButton
          icon={Plus}
          onPress={() => commands.edit(addVessel(item.id, newVessel(crypto.randomUUID())))}
        >
          {t('absorption.add-vessel')}
        </PushButton>
      ) : null}
    </section>
  );
}
