import type { SurveyClass } from '../../core/training/training-set.ts';
import { useAppState } from '../app-context.tsx';
import { ClassSwatch } from '../figures/class-swatch.tsx';
import { useTranslate } from '../language.ts';

/** The colours of the classes; told once, under the topmost layer that shows them. */
export function ClassLegend({ of }: { of: 'coverage' | 'samples' }) {
  const t = useTranslate();
  const classes = useAppState((state) => state.survey.classes);
  const told = useAppState((state) =>
    of === 'samples'
      ? state.survey.coverage !== null && state.session.layers.coverage.visible
      : false,
  );
  if (told || classes.length === 0) return null;
  return (
    <ul className="legend" aria-label={t('layers.legend')}>
      {classes.map((entry: SurveyClass) => (
        <li key={entry.id}>
          <ClassSwatch entry={entry} />
          {entry.name}
        </li>
      ))}
    </ul>
  );
}
