import 'maplibre-gl/dist/maplibre-gl.css';
import './map-controls.css';
import {
  AttributionControl,
  Map as MapLibreMap,
  NavigationControl,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { SurveyError } from '../core/errors.ts';
import type { App } from '../store/app.ts';
import { startDrawing } from './drawing.ts';
import { followSurvey } from './follow-survey.ts';
import { listenToUser } from './gestures.ts';
import { type MapWords, nameControls } from './name-controls.ts';
import { addPatternImages } from './pattern-images.ts';
import { addRasterProtocol } from './raster-protocol.ts';
import { reportStatus } from './status.ts';
import { mapStyle } from './style.ts';

declare global {
  interface Window {
    /** For browser tests only: they ask `queryRenderedFeatures` whether the map is really drawn. */
    __mobaMap?: MapLibreMap;
  }
}

setWorkerUrl(workerUrl);

/** Puts the map into `container` and keeps it in step with the store. Returns the end of it. */
export function mountMap(container: HTMLElement, app: App, words: MapWords): () => void {
  // The library's style sheet makes its own element `position: relative`; ours stays as laid out.
  const ground = container.appendChild(document.createElement('div'));
  ground.style.cssText = 'position: absolute; inset: 0';
  const map = createMap(ground, app);
  if (!map) {
    app.commands.setSession({ mapState: 'unavailable' });
    return () => ground.remove();
  }
  const protocol = addRasterProtocol(app);
  map.addControl(new NavigationControl({ visualizePitch: false }), 'bottom-right');
  map.addControl(new AttributionControl({ compact: true }), 'bottom-left');
  ground.querySelector('.maplibregl-ctrl-bottom-right')?.setAttribute('data-over-map', 'right');
  const ends: (() => void)[] = [nameControls(ground, app, words)];
  map.touchZoomRotate.disableRotation();

  map.on('error', ({ error }) => {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    app.report(new SurveyError('map-failed', { message: error.message }));
  });
  addPatternImages(map);
  map.on('load', () => {
    const drawing = startDrawing(app, map);
    ends.push(drawing.stop, followSurvey(app, map, protocol, drawing));
    listenToUser(app, map, drawing);
    reportStatus(app, map);
  });
  map.on('movestart', () => delete container.dataset.mapIdle);
  map.on('dataloading', () => delete container.dataset.mapIdle);
  map.on('idle', () => {
    container.dataset.mapIdle = 'true';
    const { mapState } = app.store.getState().session;
    if (mapState !== 'ready') app.commands.setSession({ mapState: 'ready' });
  });
  window.__mobaMap = map;

  return () => {
    for (const end of ends.reverse()) end();
    map.remove();
    ground.remove();
    protocol.remove();
    delete window.__mobaMap;
    delete container.dataset.mapIdle;
  };
}

/** Null without WebGL: then the map stays away, and everything else works. */
function createMap(container: HTMLElement, app: App): MapLibreMap | null {
  const probe = document.createElement('canvas');
  if (!probe.getContext('webgl2') && !probe.getContext('webgl')) return null;
  try {
    return new MapLibreMap({
      container,
      style: mapStyle(app.store.getState().session.theme),
      center: [136.5, 35],
      zoom: 4,
      maxZoom: 24,
      maxPitch: 0,
      attributionControl: false,
      renderWorldCopies: false,
      fadeDuration: 0,
    });
  } catch (error) {
    app.report(new SurveyError('map-failed', { message: String(error) }));
    return null;
  }
}
