import type { ClusterClass } from '../document/classification-entry.ts';
import type { Survey } from '../document/document.ts';
import { withClusters } from './cluster-names.ts';
import { addClass, nextClassId } from './edit-classes.ts';
import type { SurveyStep } from './survey-step.ts';

/** Another number of clusters: what the earlier ones were called says nothing of the new. */
export const setClusterCount =
  (count: number): SurveyStep =>
  (survey) => {
    const { clusters } = survey.classification;
    if (clusters.count === count) return survey;
    const classification = { ...survey.classification, clusters: { count, classes: [] } };
    return { ...survey, classification };
  };

/**
 * Gives every cluster without a class a new one, named by its number and counted as no bed. No step
 * where each has one, or where the class numbers are used up.
 */
export const prepareClusters =
  (entryOf: (cluster: number) => { readonly name: string; readonly color: string }): SurveyStep =>
  (survey) => {
    const { count, classes } = survey.classification.clusters;
    const isThere = (entry: ClusterClass) => survey.classes.some(({ id }) => id === entry.classId);
    if (classes.length === count && classes.every(isThere)) return survey;
    let made = survey;
    const next: ClusterClass[] = [];
    for (let cluster = 0; cluster < count; cluster++) {
      const known = classes[cluster];
      if (known && isThere(known)) {
        next.push(known);
        continue;
      }
      const id = nextClassId(made);
      if (id === null) return survey;
      made = addClass({ id, ...entryOf(cluster), isBed: false })(made);
      next.push({ classId: id, isNamed: false });
    }
    return withClusters(made, next);
  };

/** The cluster joins a class that is there; its own class goes where nothing else uses it. */
export const mergeCluster =
  (cluster: number, classId: number): SurveyStep =>
  (survey) => {
    const { classes } = survey.classification.clusters;
    const before = classes[cluster];
    const isClass = survey.classes.some(({ id }) => id === classId);
    if (!before || !isClass || before.classId === classId) return survey;
    const next = classes.with(cluster, { classId, isNamed: true });
    const own = before.classId;
    const isUsed =
      next.some((entry) => entry.classId === own) ||
      survey.samples.some((sample) => sample.classId === own) ||
      survey.areas.some((area) => area.method === 'class' && area.classIds.includes(own));
    const kept = isUsed ? survey.classes : survey.classes.filter(({ id }) => id !== own);
    return withClusters({ ...survey, classes: kept }, next);
  };

/**
 * The classes that a run made for its clusters join the survey under the run's own numbers. Where
 * another number of clusters was asked for meanwhile, that stays.
 */
export const joinClusters =
  ({ classes, classification }: Survey): SurveyStep =>
  (survey) => {
    const { model, modelSource, clusters } = classification;
    if (model !== 'k-means' || modelSource.kind === 'saved') return survey;
    let made = survey;
    for (const { classId } of clusters.classes) {
      const own = classes.find(({ id }) => id === classId);
      const isThere = made.classes.some(({ id }) => id === classId);
      if (own && !isThere) made = addClass(own)(made);
    }
    const now = made.classification.clusters;
    const isSame = now.count === clusters.count && now.classes.length === 0;
    return isSame ? withClusters(made, clusters.classes) : made;
  };
