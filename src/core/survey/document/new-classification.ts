import { DEFAULT_FOREST } from '../../classification/classifier.ts';
import type { ClassificationSettings, ClusterSettings } from './classification-entry.ts';

const DEFAULT_CLUSTERS: ClusterSettings = { count: 8, classes: [] };

/** Nothing chosen yet: the measured bands, the whole image, no step after. */
export const newClassification: ClassificationSettings = {
  imageId: null,
  model: 'random-forest',
  seed: 1,
  forest: DEFAULT_FOREST,
  clusters: DEFAULT_CLUSTERS,
  threshold: { value: null, aboveClassId: null, belowClassId: null },
  features: [],
  fits: [],
  withinStudyArea: false,
  masks: [],
  post: [],
  modelSource: { kind: 'train' },
  withConfidence: false,
  withCrossValidation: false,
};
