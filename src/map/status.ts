import type { LngLat, Map as MapLibreMap } from 'maplibre-gl';
import { projection } from '../core/geo/crs.ts';
import { imageOfSurvey } from '../core/survey/areas/classified-image.ts';
import type { App } from '../store/app.ts';

const EQUATOR_M = 40_075_016.686;
const WORLD_PX = 512;
const EVERY_MS = 80;

/** Tells the session where the map and the pointer are, and how large a screen pixel is on the ground. */
export function reportStatus(app: App, map: MapLibreMap): void {
  let pointer: LngLat | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    timer = undefined;
    const lonLat = pointer ? ([pointer.lng, pointer.lat] as const) : null;
    const metersPerPixel =
      (EQUATOR_M * Math.cos((map.getCenter().lat * Math.PI) / 180)) /
      (WORLD_PX * 2 ** map.getZoom());
    const projected = lonLat && inImageCrs(app, lonLat);
    app.commands.setSession({ map: { lonLat, projected, metersPerPixel } });
    app.point(lonLat);
  };
  const soon = () => {
    timer ??= setTimeout(tell, EVERY_MS);
  };

  map.on('mousemove', (event) => {
    pointer = event.lngLat;
    soon();
  });
  map.on('mouseout', () => {
    pointer = null;
    soon();
  });
  map.on('move', soon);
  const rest = () => {
    const bounds = map.getBounds();
    const view = [
      bounds.getWest(),
      bounds.getSouth(),
      bounds.getEast(),
      bounds.getNorth(),
    ] as const;
    app.commands.setSession({ view });
  };
  map.on('moveend', rest);
  map.on('resize', rest);
  rest();
  map.on('remove', () => clearTimeout(timer));
  soon();
}

function inImageCrs(app: App, lonLat: readonly [number, number]): readonly [number, number] | null {
  const { survey } = app.store.getState();
  const crs = imageOfSurvey(survey, survey.classification.imageId)?.crs;
  if (!crs) return null;
  try {
    return projection(crs).forward(lonLat);
  } catch {
    // Beyond the reach of the projection there is no coordinate to show.
    return null;
  }
}
