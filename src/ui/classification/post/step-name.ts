import type { PostStep } from '../../../core/coverage/post-step.ts';
import type { SurveyClass } from '../../../core/training/training-set.ts';
import type { Translate } from '../../language.ts';

/** A step after the classification in the few words of a list. */
export function stepName(step: PostStep, classes: readonly SurveyClass[], t: Translate): string {
  const nameOf = (id: number) => classes.find((entry) => entry.id === id)?.name ?? String(id);
  switch (step.kind) {
    case 'sieve':
      return t('post.sieve-of', { pixels: step.minPixels, connectivity: step.connectivity });
    case 'majority':
      return t('post.majority-of', { size: 2 * step.radiusPixels + 1 });
    case 'repaint':
      return step.fromClassIds === null
        ? t('post.repaint-to', { to: nameOf(step.toClassId) })
        : t('post.repaint-from', {
            from: step.fromClassIds.map(nameOf).join('・'),
            to: nameOf(step.toClassId),
          });
  }
}
