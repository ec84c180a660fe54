import { Plus } from 'lucide-react';
import { addLengthWeight, newLengthWeight } from '../../core/survey/edit/edit-length-weights.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useCanEdit, useTranslate } from '../language.ts';
import { RelationForm } from './relation-form.tsx';

/** Length–mass relations of shoots (アカモク). */
export function Relations() {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const relations = useAppState((state) => state.survey.lengthWeights);
  const add = () =>
    commands.edit((survey) => {
      const name = t('relation.new', { number: survey.lengthWeights.length + 1 });
      return addLengthWeight({ ...newLengthWeight(crypto.randomUUID()), name })(survey);
    });
  return (
    <section className="section" aria-label={t('relation.title')}>
      <h3>{t('relation.title')}</h3>
      <p className="small quiet">{t('relation.lead')}</p>
      {relations.map((entry) => (
        <RelationForm key={entry.id} entry={entry} />
      ))}
      {canEdit ? (
        <div className="row wrap">
          <PushButton icon={Plus} onPress={add}>
            {t('relation.add')}
          </PushButton>
        </div>
      ) : null}
    </section>
  );
}
