import type { PostStep } from '../coverage/post-step.ts';
import type { ClassificationSettings } from '../survey/document/classification-entry.ts';
import type { CoverageStep } from '../survey/document/coverage-step.ts';
import type { Survey } from '../survey/document/document.ts';
import type { FeatureSpec } from '../training/features/feature-spec.ts';
import { spectralIndex } from '../training/features/spectral-indices.ts';
import type { MethodWords } from './method-words.ts';
import { grouped } from './number-text.ts';
import { type EvidenceText, fillTemplate } from './text.ts';

const DIGEST_SHOWN = 12;
const bandName = (band: number): string => `B${band + 1}`;

function bareFeature(spec: FeatureSpec, words: MethodWords): string {
  switch (spec.kind) {
    case 'band':
      return bandName(spec.band);
    case 'index':
      return spectralIndex(spec.index).label;
    case 'formula':
      return spec.text;
    case 'deglint':
      return fillTemplate(words.feature.deglint, { band: bandName(spec.band) });
    case 'depth-invariant':
      return fillTemplate(words.feature['depth-invariant'], {
        first: bandName(spec.bandI),
        second: bandName(spec.bandJ),
      });
    case 'log-ratio-depth':
      return words.feature['log-ratio-depth'];
    case 'texture':
      return fillTemplate(words.feature[`texture-${spec.statistic}`], {
        of: featureText(spec.of, words),
        size: 2 * spec.radiusPixels + 1,
      });
  }
}

function featureText(spec: FeatureSpec, words: MethodWords): string {
  const name = bareFeature(spec, words);
  const isOfDeglinted = 'deglint' in spec && (spec.deglint?.length ?? 0) > 0;
  return isOfDeglinted ? fillTemplate(words.deglinted, { name }) : name;
}

function parametersText(
  { model, forest, seed, clusters, threshold }: ClassificationSettings,
  words: MethodWords,
): string {
  switch (model) {
    case 'random-forest':
      return fillTemplate(words.forest, {
        trees: forest.trees,
        depth: forest.maxDepth,
        leaf: forest.minLeaf,
        seed,
      });
    case 'maximum-likelihood':
      return words.gaussian;
    case 'minimum-distance':
      return words.centres;
    case 'k-means':
      return fillTemplate(words.clusters, { count: clusters.count, seed });
    case 'threshold':
      return threshold.value === null
        ? fillTemplate(words.cutOtsu, { seed })
        : fillTemplate(words.cutTyped, { value: threshold.value });
  }
}

function modelText(step: CoverageStep, samples: number, text: EvidenceText): string {
  const { method: words } = text;
  const { settings, trainingPixels } = step;
  const model = text.models[settings.model];
  if (settings.modelSource.kind === 'saved') {
    const { name, sha256 } = settings.modelSource;
    return fillTemplate(words.saved, { model, name, digest: sha256.slice(0, DIGEST_SHOWN) });
  }
  const parameters = parametersText(settings, words);
  if (settings.model === 'k-means' || settings.model === 'threshold') {
    return fillTemplate(words.untaught, { model, parameters });
  }
  const pixels = grouped(String(trainingPixels));
  return fillTemplate(words.taught, { model, parameters, samples, pixels });
}

function postText(step: PostStep, words: MethodWords): string {
  switch (step.kind) {
    case 'sieve':
      return fillTemplate(words.sieve, {
        pixels: step.minPixels,
        connectivity: step.connectivity,
      });
    case 'majority':
      return fillTemplate(words.majority, { size: 2 * step.radiusPixels + 1 });
    case 'repaint':
      return words.repaint;
  }
}

/**
 * How the class map was made: by which model and from what, of which features, where, and what was
 * done to it afterwards. Nothing that would be the same of every map.
 */
export function methodText({ coverage, samples }: Survey, text: EvidenceText): string {
  if (coverage === null) return text.sheet.noMethod;
  const { method: words } = text;
  const { features, withinStudyArea, masks, post } = coverage.settings;
  const list = (template: string, items: readonly string[], between: string) =>
    items.length === 0 ? [] : [fillTemplate(template, { list: items.join(between) })];
  const kinds = [...new Set(masks.map(({ kind }) => words.mask[kind]))];
  return [
    modelText(coverage, coverage.training === null ? samples.length : taughtBy(coverage), text),
    ...list(
      words.features,
      features.map((spec) => featureText(spec, words)),
      words.between,
    ),
    ...(withinStudyArea ? [words.within] : []),
    ...list(words.masks, kinds, words.between),
    ...list(
      words.post,
      post.map((each) => postText(each, words)),
      words.nextStep,
    ),
    fillTemplate(words.step, { step: coverage.stepId.slice(0, DIGEST_SHOWN) }),
  ].join('');
}

/** Samples that the model was made from, which today's may not be. */
const taughtBy = ({ training }: CoverageStep): number =>
  (training?.classes ?? []).reduce((sum, { samples }) => sum + samples, 0);
