import { prepareClusters } from '../core/survey/edit/edit-clusters.ts';
import type { SurveyStep } from '../core/survey/edit/survey-step.ts';
import { defaultColor } from '../core/training/default-palette.ts';
import type { AppContext } from './app-context.ts';

/** Clusters become classes with the run that finds them, so that the map has something to name. */
export const clustersAsClasses =
  ({ store, options }: AppContext): SurveyStep =>
  (survey) => {
    const { model, modelSource } = survey.classification;
    if (model !== 'k-means' || modelSource.kind === 'saved') return survey;
    const { language } = store.getState().session;
    const first = survey.classes.length;
    return prepareClusters((cluster) => ({
      name: options.clusterName?.(cluster + 1, language) ?? `${cluster + 1}`,
      color: defaultColor(first + cluster),
    }))(survey);
  };
