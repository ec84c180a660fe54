import { Trash2 } from 'lucide-react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { isFitUsed, removeFit } from '../../../../core/survey/edit/edit-fits.ts';
import type { FeatureFit } from '../../../../core/training/water/feature-fit.ts';
import { useAppState, useCommands } from '../../../app-context.tsx';
import { IconButton } from '../../../forms/icon-button.tsx';
import { useCanEdit, useTranslate } from '../../../language.ts';
import { FitNumbers } from './fit-numbers.tsx';

function FitRow({ fit, number }: { fit: FeatureFit; number: number }) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const isUsed = useAppState((state) => isFitUsed(state.survey, fit));
  const name = t('fit.numbered', { number, kind: t(`fit.kind.${fit.kind}`) });
  return (
    <li className="fit-row">
      <Disclosure>
        <div className="row">
          <Heading level={4} className="grow">
            <Button slot="trigger" className="button button--quiet fit-row__head">
              {name}
            </Button>
          </Heading>
          {canEdit && !isUsed ? (
            <IconButton
              icon={Trash2}
              label={t('feature.remove', { name })}
              onPress={() => commands.edit(removeFit(fit.id))}
            />
          ) : null}
        </div>
        <DisclosurePanel>
          <FitNumbers fit={fit} unit={t('fit.image-value')} />
        </DisclosurePanel>
      </Disclosure>
    </li>
  );
}

/** The fits that are recorded with the survey; one that a feature rests on stays. */
export function FitList() {
  const t = useTranslate();
  const fits = useAppState((state) => state.survey.classification.fits);
  if (fits.length === 0) return null;
  return (
    <ul className="stack-tight" aria-label={t('fit.recorded')}>
      {fits.map((fit, index) => (
        <FitRow key={fit.id} fit={fit} number={index + 1} />
      ))}
    </ul>
  );
}
