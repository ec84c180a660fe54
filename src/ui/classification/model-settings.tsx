import { useMemo } from 'react';
import type { ModelKind } from '../../core/classification/classifier.ts';
import { imageOfSurvey } from '../../core/survey/areas/classified-image.ts';
import type { ClassificationSettings } from '../../core/survey/document/classification-entry.ts';
import { setClassification } from '../../core/survey/edit/edit-files.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { Choice } from '../forms/choice.tsx';
import { useTranslate } from '../language.ts';
import { ClusterSettings } from './cluster-settings.tsx';
import { ConfidenceChoice } from './confidence-choice.tsx';
import { ForestSettings } from './forest-settings.tsx';
import { ModelSource } from './model-source.tsx';
import { ThresholdSettings } from './threshold-settings.tsx';
import { WholeBox } from './whole-box.tsx';
import { WorkersSetting } from './workers-setting.tsx';

const SUPERVISED: readonly ModelKind[] = [
  'random-forest',
  'maximum-likelihood',
  'minimum-distance',
];
/** Methods whose result depends on dice; a threshold that is to be found, on the pixels looked at. */
const isSeeded = ({ model, threshold }: ClassificationSettings): boolean =>
  model === 'random-forest' ||
  model === 'k-means' ||
  (model === 'threshold' && threshold.value === null);

function useImages() {
  const files = useAppState((state) => state.survey.files);
  const imageSets = useAppState((state) => state.survey.imageSets);
  const coverage = useAppState((state) => state.survey.coverage);
  return useMemo(() => {
    const made = new Set([coverage?.coverageId, coverage?.confidenceId]);
    const images = files.filter((file) => file.kind === 'raster' && !made.has(file.id));
    return [...images, ...imageSets].map(({ id, name }) => ({ id, name }));
  }, [files, imageSets, coverage]);
}

/** One feature can be cut in two; other methods fit any image. */
function useModels() {
  const t = useTranslate();
  const canCut = useAppState(({ survey }) => {
    const { features, imageId } = survey.classification;
    const image = imageOfSurvey(survey, imageId);
    return features.length === 1 || (features.length === 0 && image?.bandCount === 1);
  });
  const model = useAppState((state) => state.survey.classification.model);
  const kinds: readonly ModelKind[] =
    canCut || model === 'threshold'
      ? [...SUPERVISED, 'k-means', 'threshold']
      : [...SUPERVISED, 'k-means'];
  return kinds.map((id) => ({ id, name: t(`model.${id}`) }));
}

function OwnSettings({ model }: { model: ModelKind }) {
  switch (model) {
    case 'random-forest':
      return <ForestSettings />;
    case 'k-means':
      return <ClusterSettings />;
    case 'threshold':
      return <ThresholdSettings />;
    default:
      return null;
  }
}

/** What is classified, by which method, from which dice. */
export function ModelSettings() {
  const t = useTranslate();
  const commands = useCommands();
  const images = useImages();
  const models = useModels();
  const settings = useAppState((state) => state.survey.classification);
  const { imageId, model, seed, modelSource } = settings;
  return (
    <section className="section" aria-label={t('classification.settings')}>
      <Choice
        label={t('classification.image')}
        value={imageId}
        options={images}
        isDisabled={images.length === 0}
        onChange={(id) => commands.edit(setClassification({ imageId: id }))}
      />
      {modelSource.kind === 'saved' ? (
        <p className="small quiet">{t('model.saved', { name: modelSource.name })}</p>
      ) : (
        <>
          <Choice
            label={t('classification.model')}
            value={model}
            options={models}
            onChange={(id) => commands.edit(setClassification({ model: id as ModelKind }))}
          />
          <p className="small quiet">{t(`model.${model}.lead`)}</p>
          <OwnSettings model={model} />
          {isSeeded(settings) ? (
            <WholeBox
              label={t('classification.seed')}
              value={seed}
              limits={[0, 4294967295]}
              onCommit={(value) => commands.edit(setClassification({ seed: value }))}
            />
          ) : null}
        </>
      )}
      <ModelSource />
      <WorkersSetting />
      <ConfidenceChoice />
    </section>
  );
}
