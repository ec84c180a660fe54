import { useState } from 'react';
import { Checkbox } from 'react-aria-components';
import type { ClassifiedImage } from '../../../core/survey/areas/classified-image.ts';
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
import { FitList } from './water/fit-list.tsx';
import { useGlint } from './water/use-glint.ts';
import { WaterSection } from './water/water-section.tsx';

const NONE = [] as const;

/** 特徴量: what the classifier sees of each pixel. */
export function FeatureSection() {
  const t = useTranslate();
  const image = useClassifiedImage();
  const features = useAppState((state) => state.survey.classification.features);
  const isFixed = useAppState((state) => state.survey.classification.modelSource.kind === 'saved');
  if (!image) return null;
  const summary =
    features.length === 0
      ? t('feature.as-measured', { count: image.bands.length })
      : t('feature.count', { count: features.length });
  return (
    <FoldSection title={t('feature.title')} summary={summary}>
      <p className="small quiet">{t(isFixed ? 'feature.fixed' : 'feature.lead')}</p>
      {isFixed ? null : <BandChoice image={image} />}
      <FeatureList />
      <FitList />
      {isFixed ? null : <NewFeatures key={image.id} image={image} />}
    </FoldSection>
  );
}

/** Ways to make features; once sunglint is known, of bands without it. */
function NewFeatures({ image }: { image: ClassifiedImage }) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const hasFeatures = useAppState((state) => state.survey.classification.features.length > 0);
  const glint = useGlint(image.id);
  const [isWithout, setWithout] = useState(true);
  if (!canEdit) return null;
  const deglint = isWithout ? glint : NONE;
  return (
    <>
      {glint.length > 0 ? (
        <Checkbox className="pick" isSelected={isWithout} onChange={setWithout}>
          {t('water.use-deglinted')}
        </Checkbox>
      ) : null}
      <IndexChoice image={image} deglint={deglint} />
      <WaterSection image={image} deglint={deglint} />
      <FormulaForm image={image} deglint={deglint} />
      <TextureForm image={image} deglint={deglint} />
      {hasFeatures ? (
        <PushButton kind="quiet" onPress={() => commands.edit(setFeatures([]))}>
          {t('feature.reset')}
        </PushButton>
      ) : null}
    </>
  );
}
