import type { Map as MapLibreMap } from 'maplibre-gl';
import { imageOfFile } from '../core/survey/areas/classified-image.ts';
import { coverageClasses } from '../store/coverage-classes.ts';
import type { WantedLook } from '../store/image-service.ts';
import { drawnLayers } from '../store/labelling.ts';
import { classLook, confidenceLook, lookOf, shownImage } from '../store/shown-image.ts';
import type { AppState } from '../store/state.ts';
import { rasterLayer } from './raster-layer.ts';
import type { RasterPicture, RasterProtocol } from './raster-protocol.ts';
import { LAYER } from './style.ts';

/** What decides how the rasters look, beside survey and layers. */
export const RASTER_PARTS = ['arriving', 'displayDraft', 'preview', 'review'] as const;

const HIDDEN = { visible: false, opacity: 0 };

/** The survey's image, and over it the class map, its confidence, and the preview of the next map. */
export function surveyRasters(map: MapLibreMap, protocol: RasterProtocol) {
  const layer = (id: string, crisp: boolean) =>
    rasterLayer(map, protocol, { id, below: LAYER.areaFill, crisp });
  // From the ground up.
  const image = layer(LAYER.image, false);
  const coverage = layer(LAYER.coverage, true);
  const confidence = layer(LAYER.confidence, true);
  const preview = layer(LAYER.preview, true);

  const show = (state: AppState): void => {
    const { survey, session } = state;
    const { arriving } = session;
    const layers = drawnLayers(session);
    const made = (id: string | null | undefined, look: WantedLook): RasterPicture | null => {
      // What has only just been opened has no coverage map yet.
      const file = arriving ? undefined : survey.files.find((each) => each.id === id);
      return file?.raster ? { kind: 'coverage', image: imageOfFile(file), look } : null;
    };
    const seen = shownImage(state);
    image.show(seen && { kind: 'files', image: seen, look: lookOf(state, seen.id) }, layers.image);
    const { shown } = session.preview;
    // The map of before would shine through the preview of the next.
    const isCovered = shown !== null && layers.preview.visible;
    coverage.show(
      made(survey.coverage?.coverageId, classLook(coverageClasses(survey))),
      isCovered ? HIDDEN : layers.coverage,
    );
    confidence.show(
      made(survey.coverage?.confidenceId, confidenceLook()),
      isCovered ? HIDDEN : layers.confidence,
    );
    const classes = shown?.classes.map(
      (entry) => survey.classes.find(({ id }) => id === entry.id) ?? entry,
    );
    preview.show(
      shown && classes
        ? { kind: 'files', image: imageOfFile(shown.file), look: classLook(classes) }
        : null,
      layers.preview,
    );
  };
  return { show };
}
