import type { Survey } from '../core/survey/document/document.ts';
import type { SurveyClass } from '../core/training/training-set.ts';

type Mapped = Pick<Survey, 'classes' | 'classification' | 'coverage'>;

const known = new WeakMap<
  readonly SurveyClass[],
  { readonly of: Mapped; readonly classes: readonly SurveyClass[] }
>();

/** The class that each cluster of the map's run is called now, under the id that its pixels have. */
function renamed({ classes, classification, coverage }: Mapped): Map<number, SurveyClass> {
  const found = new Map<number, SurveyClass>();
  const ran = coverage?.settings;
  if (ran?.model !== 'k-means' || ran.modelSource.kind === 'saved') return found;
  const now = classification.clusters.classes;
  if (now.length !== ran.clusters.classes.length) return found;
  for (const [cluster, { classId }] of ran.clusters.classes.entries()) {
    const entry = classes.find(({ id }) => id === now[cluster]?.classId);
    if (entry && entry.id !== classId) found.set(classId, { ...entry, id: classId });
  }
  return found;
}

/**
 * Names and colours of the coverage map's pixels. A cluster that has joined a class since the run
 * looks as that class at once; its pixels keep their number until the next run.
 */
export function coverageClasses(survey: Mapped): readonly SurveyClass[] {
  const { classes, classification, coverage } = survey;
  const before = known.get(classes);
  if (
    before?.of.coverage === coverage &&
    before.of.classification.clusters === classification.clusters
  ) {
    return before.classes;
  }
  const moved = renamed(survey);
  const made =
    moved.size === 0 ? classes : [...classes.filter(({ id }) => !moved.has(id)), ...moved.values()];
  known.set(classes, { of: { classes, classification, coverage }, classes: made });
  return made;
}
