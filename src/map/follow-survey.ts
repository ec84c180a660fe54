import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Survey } from '../core/survey/document/document.ts';
import { isOutline } from '../core/survey/document/outline-entry.ts';
import type { Evaluation } from '../core/survey/evaluation.ts';
import type { App } from '../store/app.ts';
import { drawnLayers } from '../store/labelling.ts';
import type { AppState } from '../store/state.ts';
import type { ZoomTarget } from '../store/zoom-requests.ts';
import type { Drawing } from './drawing.ts';
import { editedId, editTarget } from './edit-target.ts';
import { surveyFit } from './fit-survey.ts';
import { conflictPieces, drawConflicts, drawStudyArea, sameConflicts } from './ground-layers.ts';
import type { RasterProtocol } from './raster-protocol.ts';
import { isAnotherPoint, showReferencePoint } from './reference-layer.ts';
import { drawRegions, regionsDrawn } from './region-layers.ts';
import { groundColor } from './style.ts';
import {
  fileBounds,
  geometryBounds,
  type LonLatBounds,
  surveyBounds,
  unionBounds,
} from './survey-bounds.ts';
import { RASTER_PARTS, surveyRasters } from './survey-rasters.ts';
import { drawSurvey, showSelection, showVectorLayers } from './vector-layers.ts';

/** Draws what the store holds, now and after every change. Returns the end of it. */
export function followSurvey(
  app: App,
  map: MapLibreMap,
  protocol: RasterProtocol,
  drawing: Drawing,
): () => void {
  const rasters = surveyRasters(map, protocol);
  const whole = surveyFit(app, map);

  const draw = (state: AppState, before: AppState | null) => {
    const { survey, session } = state;
    const masks = (of: AppState) => of.survey.classification.masks;
    const editing = (of: AppState) => editedId(editTarget(of));
    const drawn = drawnLayers(session);
    const layers = drawn !== (before && drawnLayers(before.session));
    const changed = (...parts: readonly (keyof Survey)[]) =>
      parts.some((part) => survey[part] !== before?.survey[part]);
    const looks = RASTER_PARTS.some((part) => session[part] !== before?.session[part]);
    if (
      layers ||
      looks ||
      changed('files', 'imageSets', 'displays', 'classes', 'coverage', 'classification')
    ) {
      rasters.show(state);
    }
    // A name that is typed redraws no polygon.
    if (
      changed('samples', 'classes', 'areas') ||
      masks(state) !== (before && masks(before)) ||
      editing(state) !== (before && editing(before))
    ) {
      drawSurvey(app, map, survey, editing(state));
    }
    const regions = before && regionsDrawn(before);
    if (regionsDrawn(state).some((part, index) => part !== regions?.[index])) {
      drawRegions(app, map, state);
    }
    // While its corners are moved, the drawing tool shows it.
    const shownRange = (of: AppState) =>
      editTarget(of) === of.survey.studyArea ? null : of.survey.studyArea;
    const range = shownRange(state);
    if (!before || range !== shownRange(before)) drawStudyArea(app, map, range);
    if (!before || !sameConflicts(state.evaluation, before.evaluation)) {
      drawConflicts(map, state.evaluation);
    }
    if (layers) showVectorLayers(map, drawn);
    if (isAnotherPoint(state, before)) showReferencePoint(map, state);
    const { selectedSampleId, selectedAreaId } = session;
    if (
      selectedSampleId !== before?.session.selectedSampleId ||
      selectedAreaId !== before?.session.selectedAreaId
    ) {
      showSelection(map, selectedSampleId, selectedAreaId);
    }
    if (session.theme !== before?.session.theme) {
      map.setPaintProperty('ground', 'background-color', groundColor(session.theme));
    }
    drawing.update();
  };

  const zoom = (target: ZoomTarget) => {
    const bounds = boundsOf(app.store.getState(), target);
    if (!bounds) return;
    if (target.kind === 'survey' || target.kind === 'arriving') {
      whole.fit(bounds);
      return;
    }
    const { clientWidth, clientHeight } = map.getContainer();
    // A sample is shown with its surroundings: they tell whether its class is right.
    const padding = Math.min(clientWidth, clientHeight) * (target.kind === 'sample' ? 0.38 : 0.15);
    map.fitBounds([...bounds], { padding, maxZoom: 23, animate: false });
  };

  draw(app.store.getState(), null);
  zoom({ kind: 'survey' });
  const unsubscribe = app.store.subscribe((state, before) => {
    draw(state, before);
    if (state.survey.id !== before.survey.id) zoom({ kind: 'survey' });
    else if (layersPanelChanged(state, before)) whole.refit();
  });
  map.on('resize', whole.refit);
  const unlisten = app.zoom.subscribe(zoom);
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const recolor = () =>
    map.setPaintProperty(
      'ground',
      'background-color',
      groundColor(app.store.getState().session.theme),
    );
  scheme.addEventListener('change', recolor);
  return () => {
    unsubscribe();
    unlisten();
    scheme.removeEventListener('change', recolor);
  };
}

/** A new layer or a fold: the panel over the map takes another room. */
const layersPanelChanged = (now: AppState, before: AppState): boolean =>
  now.session.layersOpen !== before.session.layersOpen ||
  now.session.displayOpen !== before.session.displayOpen ||
  (now.survey.coverage === null) !== (before.survey.coverage === null);

function boundsOf(state: AppState, target: ZoomTarget): LonLatBounds | null {
  const { survey, evaluation } = state;
  const { arriving } = state.session;
  if (target.kind === 'survey') return surveyBounds(survey);
  if (target.kind === 'arriving') return arriving && fileBounds(arriving);
  if (target.kind === 'study-area') {
    const { studyArea } = survey;
    return studyArea && geometryBounds(studyArea.geometry, studyArea.crs);
  }
  if (target.kind === 'area') {
    const area = survey.areas.find((entry) => entry.id === target.areaId);
    const own = conflictBounds(evaluation, target.areaId);
    if (target.part === 'conflict' && own) return own;
    return area && isOutline(area) ? geometryBounds(area.geometry, area.crs) : null;
  }
  const sample = survey.samples.find((entry) => entry.id === target.sampleId);
  return sample ? geometryBounds(sample.geometry, sample.crs) : null;
}

const conflictBounds = (evaluation: Evaluation, areaId: string): LonLatBounds | null =>
  conflictPieces(evaluation)
    .filter(({ areaIds }) => areaIds.includes(areaId))
    .map(({ geometry }) => geometryBounds(geometry, 'EPSG:4326'))
    .reduce((all, bounds) => (all && bounds ? unionBounds(all, bounds) : (all ?? bounds)), null);
