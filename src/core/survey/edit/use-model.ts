import type { ModelFile } from '../../classification/model-file.ts';
import { SurveyError } from '../../errors.ts';
import type { SurveyFile } from '../document/document.ts';
import { addClass } from './edit-classes.ts';
import type { SurveyStep } from './survey-step.ts';

/**
 * A saved model takes the place of training: its features are used, and its classes join those of
 * the survey. Error: `model-classes-differ` {class, other} where a number means two things.
 */
export const classifyWithModel =
  (file: SurveyFile, { features, classes }: ModelFile): SurveyStep =>
  (survey) => {
    let made = survey;
    for (const entry of classes) {
      const known = survey.classes.find(({ id }) => id === entry.id);
      if (!known) made = addClass(entry)(made);
      else if (known.name !== entry.name) {
        throw new SurveyError('model-classes-differ', { class: entry.name, other: known.name });
      }
    }
    const { sha256, name } = file;
    const classification = {
      ...made.classification,
      features,
      modelSource: { kind: 'saved', sha256, name, classIds: classes.map(({ id }) => id) } as const,
    };
    return { ...made, classification };
  };
