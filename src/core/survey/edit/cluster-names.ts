import type { ClusterClass } from '../document/classification-entry.ts';
import type { Survey } from '../document/document.ts';

export const withClusters = (survey: Survey, classes: readonly ClusterClass[]): Survey => ({
  ...survey,
  classification: {
    ...survey.classification,
    clusters: { ...survey.classification.clusters, classes },
  },
});

/** A cluster's class got a name by a person. */
export const markClusterNamed = (survey: Survey, classId: number): Survey => {
  const { classes } = survey.classification.clusters;
  const isNews = classes.some((entry) => entry.classId === classId && !entry.isNamed);
  if (!isNews) return survey;
  return withClusters(
    survey,
    classes.map((entry) => (entry.classId === classId ? { ...entry, isNamed: true } : entry)),
  );
};
