import { type Figure, leafFigure } from '../../derivation.ts';
import type { Unit } from '../../units.ts';
import type { Survey } from '../document/document.ts';
import type { MadeAssessment } from './assessed-map.ts';
import { matrixName } from './reference-counts.ts';
import { referenceSource } from './reference-source.ts';

/** How good the map is, and the area of each class as the points have it. */
export function accuracyFigures(assessed: MadeAssessment, survey: Survey): readonly Figure[] {
  const { report, classes } = assessed;
  const source = referenceSource(assessed);
  const figures: Figure[] = [];
  const add = (
    id: string,
    of: { quantity: string; subject: string; unit: Unit },
    value: number | null,
  ) => {
    if (value === null) return;
    figures.push(leafFigure({ id: `accuracy/${id}`, ...of }, { kind: 'measured', value }, source));
  };
  const percent = (value: number | null) => (value === null ? null : value * 100);
  const { overall } = report;
  const whole = { quantity: 'overall-accuracy', subject: survey.title, unit: '%' } as const;
  add('overall', whole, percent(overall.value));
  add('overall-error', { ...whole, quantity: 'overall-accuracy-error' }, percent(overall.se));
  for (const [at, id] of classes.entries()) {
    if (id === 'unsure') continue;
    const subject = survey.classes.find((entry) => entry.id === id)?.name ?? matrixName(id);
    const of = (quantity: string, unit: Unit) => ({ quantity, subject, unit });
    const { estimateM2 = null, seM2 = null, lowerM2 = null } = report.area[at] ?? {};
    add(`class:${id}/users`, of('users-accuracy', '%'), percent(report.users[at]?.value ?? null));
    add(
      `class:${id}/producers`,
      of('producers-accuracy', '%'),
      percent(report.producers[at]?.value ?? null),
    );
    add(`class:${id}/estimated-area`, of('estimated-area', 'm2'), estimateM2);
    // Points that are all alike tell no spread: that is not an error of 0.
    add(`class:${id}/area-standard-error`, of('area-standard-error', 'm2'), seM2 || null);
    add(`class:${id}/area-lower-bound`, of('area-lower-bound', 'm2'), lowerM2);
  }
  return figures;
}
