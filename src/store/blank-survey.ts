import { DEFAULT_FOREST } from '../core/classification/classifier.ts';
import { SCHEMA_VERSION, type Survey } from '../core/survey/document.ts';

/** A survey with nothing in it yet. */
export function blankSurvey(id: string): Survey {
  return {
    schemaVersion: SCHEMA_VERSION,
    id,
    title: '',
    place: '',
    surveyedOn: null,
    author: '',
    nature: 'real',
    rulePack: 'jbc-online-2024',
    files: [],
    classes: [],
    samples: [],
    classification: { imageId: null, model: 'random-forest', seed: 1, forest: DEFAULT_FOREST },
    coverage: null,
    areas: [],
    quadrats: [],
    items: [],
  };
}
