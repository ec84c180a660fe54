import { useMemo } from 'react';
import type { ModelKind, RandomForestParameters } from '../../core/classification/classifier.ts';
import { setClassification } from '../../core/survey/edit/edit-files.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { Choice } from '../forms/choice.tsx';
import { Segmented } from '../forms/segmented.tsx';
import { useTranslate } from '../language.ts';
import { WholeBox } from './whole-box.tsx';

const MODELS: readonly ModelKind[] = ['random-forest', 'maximum-likelihood'];

const LIMITS: Readonly<Record<keyof RandomForestParameters, readonly [number, number]>> = {
  trees: [1, 500],
  maxDepth: [1, 30],
  minLeaf: [1, 1000],
};

function ForestSettings() {
  const t = useTranslate();
  const commands = useCommands();
  const forest = useAppState((state) => state.survey.classification.forest);
  return (
    <div className="triple">
      {(['trees', 'maxDepth', 'minLeaf'] as const).map((name) => (
        <WholeBox
          key={name}
          label={t(`forest.${name}`)}
          value={forest[name]}
          limits={LIMITS[name]}
          onCommit={(value) =>
            commands.edit(setClassification({ forest: { ...forest, [name]: value } }))
          }
        />
      ))}
    </div>
  );
}

/** What is classified, by which method, from which dice. */
export function ModelSettings() {
  const t = useTranslate();
  const commands = useCommands();
  const files = useAppState((state) => state.survey.files);
  const coverageId = useAppState((state) => state.survey.coverage?.coverageId);
  const { imageId, model, seed } = useAppState((state) => state.survey.classification);
  const images = useMemo(
    () =>
      files
        .filter((file) => file.kind === 'raster' && file.id !== coverageId)
        .map(({ id, name }) => ({ id, name })),
    [files, coverageId],
  );
  return (
    <section className="section" aria-label={t('classification.settings')}>
      <Choice
        label={t('classification.image')}
        value={imageId}
        options={images}
        isDisabled={images.length === 0}
        onChange={(id) => commands.edit(setClassification({ imageId: id }))}
      />
      <Segmented
        label={t('classification.model')}
        value={model}
        options={MODELS.map((id) => ({ id, name: t(`model.${id}`) }))}
        onChange={(id) => commands.edit(setClassification({ model: id as ModelKind }))}
      />
      <p className="small quiet">{t(`model.${model}.lead`)}</p>
      {model === 'random-forest' ? <ForestSettings /> : null}
      {model === 'random-forest' ? (
        <WholeBox
          label={t('classification.seed')}
          value={seed}
          limits={[0, 4294967295]}
          onCommit={(value) => commands.edit(setClassification({ seed: value }))}
        />
      ) : null}
    </section>
  );
}
