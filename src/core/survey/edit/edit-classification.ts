import type { PostStep } from '../../coverage/post-step.ts';
import type { MaskKind, MaskLayer } from '../../layers/mask-layer.ts';
import type { FeatureSpec } from '../../training/features/feature-spec.ts';
import type { ClassificationSettings } from '../document/classification-entry.ts';
import type { ImageSet, Survey } from '../document/document.ts';
import { type SurveyStep, withChanged, withItem, withItems, withoutItem } from './survey-step.ts';

const isEqual = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const change =
  (next: (before: ClassificationSettings) => Partial<ClassificationSettings>): SurveyStep =>
  (survey) => {
    const before = survey.classification;
    const patch = next(before);
    const changed = Object.entries(patch).some(
      ([key, value]) => before[key as keyof ClassificationSettings] !== value,
    );
    return changed ? { ...survey, classification: { ...before, ...patch } } : survey;
  };

/** A feature that is there already is no step. Chosen by hand, features are no saved model's. */
export const addFeature = (feature: FeatureSpec): SurveyStep =>
  change(({ features }) =>
    features.some((known) => isEqual(known, feature)) ? {} : { features: [...features, feature] },
  );

export const removeFeature = (feature: FeatureSpec): SurveyStep =>
  change(({ features }) => {
    const kept = features.filter((known) => !isEqual(known, feature));
    return kept.length === features.length ? {} : { features: kept };
  });

export const setFeatures = (features: readonly FeatureSpec[]): SurveyStep =>
  change((before) => (isEqual(before.features, features) ? {} : { features }));

export const addMasks = (masks: readonly MaskLayer[]): SurveyStep =>
  change((before) => ({ masks: withItems(before.masks, masks) }));

export const removeMask = (id: string): SurveyStep =>
  change(({ masks }) => ({ masks: withoutItem(masks, id) }));

export const setMaskKind = (id: string, kind: MaskKind): SurveyStep =>
  change(({ masks }) => ({
    masks: withChanged(masks, id, (mask) => (mask.kind === kind ? mask : { ...mask, kind })),
  }));

export const addPostStep = (step: PostStep): SurveyStep =>
  change(({ post }) => ({ post: [...post, step] }));

/** `at` counts from 0; one that is not there is no step. */
export const removePostStep = (at: number): SurveyStep =>
  change(({ post }) => (post[at] ? { post: post.filter((_, index) => index !== at) } : {}));

export const changePostStep = (at: number, step: PostStep): SurveyStep =>
  change(({ post }) =>
    post[at] && !isEqual(post[at], step)
      ? { post: post.map((known, index) => (index === at ? step : known)) }
      : {},
  );

/** Changes places with the step before (`by` −1) or after (1). */
export const movePostStep = (at: number, by: -1 | 1): SurveyStep =>
  change(({ post }) => {
    const [moved, other] = [post[at], post[at + by]];
    if (!moved || !other) return {};
    return { post: post.with(at, other).with(at + by, moved) };
  });

/** A set of fewer than two images is no step. It becomes what is classified. */
export const addImageSet =
  (set: ImageSet): SurveyStep =>
  (survey) => {
    if (new Set(set.fileIds).size < 2) return survey;
    return {
      ...survey,
      imageSets: withItem(survey.imageSets, set),
      classification: { ...survey.classification, imageId: set.id },
    };
  };

/** What was classified of it goes too. */
export const removeImageSet =
  (id: string): SurveyStep =>
  (survey: Survey) => {
    const imageSets = withoutItem(survey.imageSets, id);
    if (imageSets === survey.imageSets) return survey;
    const { classification, coverage } = survey;
    const losesCoverage = coverage?.imageId === id;
    const gone = new Set(losesCoverage ? [coverage.coverageId, coverage.confidenceId] : []);
    return {
      ...survey,
      imageSets,
      files: survey.files.filter((file) => !gone.has(file.id)),
      displays: survey.displays.filter(({ fileId }) => fileId !== id && !gone.has(fileId)),
      coverage: losesCoverage ? null : coverage,
      classification:
        classification.imageId === id ? { ...classification, imageId: null } : classification,
    };
  };
