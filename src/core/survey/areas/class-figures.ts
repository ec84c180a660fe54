import { type Figure, leafFigure } from '../../derivation.ts';
import type { Survey } from '../document/document.ts';
import type { ClassEvaluation } from '../evaluation.ts';
import { stageFigures } from './stage-figures.ts';

/** What the last run of the classifier says of each class: pixels, and ellipsoidal m². */
export function classFigures(survey: Survey): {
  readonly figures: readonly Figure[];
  readonly classes: readonly ClassEvaluation[];
} {
  const { coverage } = survey;
  if (coverage === null) return { figures: [], classes: [] };
  const figures: Figure[] = [];
  const classes = coverage.classes.map(({ classId, pixels, areaM2 }): ClassEvaluation => {
    const known = survey.classes.find((surveyClass) => surveyClass.id === classId);
    const subject = known?.name ?? String(classId);
    const { stepId, coverageId: fileId } = coverage;
    const source = { kind: 'pixels', stepId, fileId, classId, pixels } as const;
    const count = leafFigure(
      { id: `class:${classId}/pixels`, quantity: 'pixels', subject, unit: 'pixels' },
      { kind: 'decimal', text: String(pixels) },
      source,
    );
    const area = leafFigure(
      { id: `class:${classId}/area`, quantity: 'class-area', subject, unit: 'm2' },
      { kind: 'measured', value: areaM2 },
      source,
    );
    const stages = stageFigures(coverage, classId, subject);
    figures.push(count, area, ...stages.figures);
    return { classId, pixels: count.id, areaM2: area.id, effects: stages.effects };
  });
  return { figures, classes };
}
