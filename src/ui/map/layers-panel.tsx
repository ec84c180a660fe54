import { ChevronDown, ChevronUp, Layers } from 'lucide-react';
import { Button } from 'react-aria-components';
import { isOutline } from '../../core/survey/document/outline-entry.ts';
import type { AppState, LayerId } from '../../store/state.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { useTranslate } from '../language.ts';
import { LayerRow } from './layer-row.tsx';

/** From the top of the map downward. */
const ORDER: readonly LayerId[] = [
  'samples',
  'overlaps',
  'studyArea',
  'masks',
  'areas',
  'preview',
  'confidence',
  'coverage',
  'image',
];

const HOLDS: Readonly<Record<LayerId, (state: AppState) => boolean>> = {
  samples: ({ survey }) => survey.samples.length > 0,
  overlaps: ({ evaluation }) => evaluation.overlaps.length + evaluation.outside.length > 0,
  masks: ({ survey }) => survey.classification.masks.length > 0,
  studyArea: ({ survey }) => survey.studyArea !== null,
  areas: ({ survey }) => survey.areas.some(isOutline),
  preview: ({ session }) => session.preview.shown !== null,
  confidence: ({ survey }) => survey.coverage?.confidenceId != null,
  coverage: ({ survey }) => survey.coverage !== null,
  image: ({ survey }) => survey.files.some((file) => file.kind === 'raster'),
};

/** The layers that have something to draw, as one text so that the panel rests while it is same. */
const filledLayers = (state: AppState): string => ORDER.filter((id) => HOLDS[id](state)).join();

/** What is drawn, how strongly, and what its colours mean. */
export function LayersPanel() {
  const t = useTranslate();
  const commands = useCommands();
  const chosen = useAppState((state) => state.session.layersOpen);
  const isOpen = chosen ?? window.innerWidth > 1000;
  const filled = useAppState(filledLayers);
  const ids = ORDER.filter((id) => filled.split(',').includes(id));
  if (ids.length === 0) return null;
  const Chevron = isOpen ? ChevronUp : ChevronDown;
  return (
    <section
      className="float layers"
      aria-label={t('layers.label')}
      data-closed={isOpen ? undefined : true}
      data-over-map="left"
    >
      <Button
        className="button button--quiet layers__head"
        aria-expanded={isOpen}
        onPress={() => commands.setSession({ layersOpen: !isOpen })}
      >
        <Layers size={18} aria-hidden />
        {t('layers.label')}
        <Chevron size={16} aria-hidden />
      </Button>
      {isOpen ? (
        <ul className="layers__list">
          {ids.map((id) => (
            <LayerRow key={id} id={id} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}
