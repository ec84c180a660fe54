import { useState } from 'react';
import { deglintedFeature } from '../../../core/training/features/deglinted-feature.ts';
import {
  type PointFeature,
  TEXTURE_STATISTICS,
  type TextureStatistic,
} from '../../../core/training/features/feature-spec.ts';
import { useAppState, useCommands } from '../../app-context.tsx';
import { Choice } from '../../forms/choice.tsx';
import { PushButton } from '../../forms/push-button.tsx';
import { useTranslate } from '../../language.ts';
import { WholeBox } from '../whole-box.tsx';
import { featureName } from './feature-name.ts';
import { allBands, type NewFeatureProps, withFeature } from './with-feature.ts';

/** The mean, spread or range of a feature in a window round each pixel. */
export function TextureForm({ image, deglint }: NewFeatureProps) {
  const t = useTranslate();
  const commands = useCommands();
  const features = useAppState((state) => state.survey.classification.features);
  const [chosen, setChosen] = useState('0');
  const [statistic, setStatistic] = useState<TextureStatistic>('sd');
  const [radiusPixels, setRadius] = useState(2);
  const points = [
    ...allBands(image.bands).map((band) => deglintedFeature(band, deglint)),
    ...features.filter(({ kind }) => kind !== 'band' && kind !== 'deglint'),
  ].filter((spec): spec is PointFeature => spec.kind !== 'texture');
  const of = points[Number(chosen)] ?? points[0];
  if (!of) return null;
  return (
    <fieldset className="stack bare">
      <legend className="field__label">{t('feature.texture')}</legend>
      <Choice
        label={t('feature.texture-of')}
        value={chosen}
        options={points.map((spec, index) => ({
          id: String(index),
          name: featureName(spec, t),
        }))}
        onChange={setChosen}
      />
      <div className="pair">
        <Choice
          label={t('feature.statistic')}
          value={statistic}
          options={TEXTURE_STATISTICS.map((id) => ({ id, name: t(`feature.statistic.${id}`) }))}
          onChange={(id) => setStatistic(id as TextureStatistic)}
        />
        <WholeBox
          label={t('feature.radius')}
          value={radiusPixels}
          limits={[1, 64]}
          onCommit={setRadius}
        />
      </div>
      <PushButton
        onPress={() =>
          commands.edit(withFeature({ kind: 'texture', of, statistic, radiusPixels }, image.bands))
        }
      >
        {t('feature.add-texture')}
      </PushButton>
    </fieldset>
  );
}
