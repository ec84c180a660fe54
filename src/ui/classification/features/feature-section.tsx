import { setFeatures } from '../../../core/survey/edit/edit-classification.ts';
import { useAppState, useCommands } from '../../app-context.tsx';
import { FoldSection } from '../../forms/fold-section.tsx';
import { PushButton } from '../../forms/push-button.tsx';
import { useCanEdit, useTranslate } from '../../language.ts';
import { useClassifiedImage } from '../use-image.ts';
import { BandChoice } from './band-choice.tsx';
import { FeatureList } from './feature-list.tsx';
import { FormulaForm } from './formula-form.tsx';
import { IndexChoice } from './index-choice.tsx';
import { TextureForm } from './texture-form.tsx';

/** 特徴量: what the classifier sees of each pixel. */
export function FeatureSection() {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const image = useClassifiedImage();
  const features = useAppState((state) => state.survey.classification.features);
  const isFixed = useAppState((state) => state.survey.classification.modelSource.kind === 'saved');
  if (!image) return null;
  const summary =
    features.length === 0
      ? t('feature.as-measured', { count: image.bandCount })
      : t('feature.count', { count: features.length });
  return (
    <FoldSection title={t('feature.title')} summary={summary}>
      <p className="small quiet">{t(isFixed ? 'feature.fixed' : 'feature.lead')}</p>
      {isFixed ? null : <BandChoice image={image} />}
      <FeatureList />
      {canEdit && !isFixed ? (
        <>
          <IndexChoice image={image} />
          <FormulaForm image={image} />
          <TextureForm image={image} />
          {features.length > 0 ? (
            <PushButton kind="quiet" onPress={() => commands.edit(setFeatures([]))}>
              {t('feature.reset')}
            </PushButton>
          ) : null}
        </>
      ) : null}
    </FoldSection>
  );
}
