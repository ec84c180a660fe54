import { Trash2 } from 'lucide-react';
import { removeFeature } from '../../../core/survey/edit/edit-classification.ts';
import { useAppState, useCommands } from '../../app-context.tsx';
import { IconButton } from '../../forms/icon-button.tsx';
import { useCanEdit, useTranslate } from '../../language.ts';
import { featureName } from './feature-name.ts';

/** What is seen beside the bands, each with a way to take it out. */
export function FeatureList() {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const features = useAppState((state) => state.survey.classification.features);
  const made = features.filter(({ kind }) => kind !== 'band');
  if (made.length === 0) return null;
  return (
    <ul className="plain-list" aria-label={t('feature.made')}>
      {made.map((spec) => {
        const name = featureName(spec, t);
        return (
          <li key={JSON.stringify(spec)} className="plain-list__row">
            <span className="grow">{name}</span>
            {canEdit ? (
              <IconButton
                icon={Trash2}
                label={t('feature.remove', { name })}
                onPress={() => commands.edit(removeFeature(spec))}
              />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
