import type { SurveyClass } from '../../core/training/training-set.ts';
import type { AppState } from '../../store/state.ts';
import { useAppState } from '../app-context.tsx';
import { ClassSwatch } from '../figures/class-swatch.tsx';
import { useTranslate } from '../language.ts';

/** From the top of the map downward. */
const SHOWN = ['preview', 'coverage', 'samples'] as const;
export type ClassLayer = (typeof SHOWN)[number];

const isThere = ({ survey, session }: AppState, layer: ClassLayer): boolean => {
  if (!session.layers[layer].visible) return false;
  if (layer === 'preview') return session.preview.shown !== null;
  return layer === 'samples' || survey.coverage !== null;
};

/** Clusters have no class of the survey before the first run. */
const previewOnly = (state: AppState): readonly SurveyClass[] | null => {
  const classes = state.session.preview.shown?.classes ?? null;
  const { classes: own } = state.survey;
  return classes?.some(({ id }) => !own.some((entry) => entry.id === id)) ? classes : null;
};

export const isClassLayer = (id: string): id is ClassLayer => SHOWN.some((layer) => layer === id);

/** The colours of the classes; told once, under the topmost layer that shows them. */
export function ClassLegend({ of }: { of: ClassLayer }) {
  const t = useTranslate();
  const own = useAppState((state) => state.survey.classes);
  const foretold = useAppState((state) => (of === 'preview' ? previewOnly(state) : null));
  const topmost = useAppState((state) => SHOWN.find((layer) => isThere(state, layer)));
  const classes = foretold ?? own;
  if (topmost !== of || classes.length === 0) return null;
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
