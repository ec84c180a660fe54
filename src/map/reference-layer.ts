import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { shownPoint } from '../store/labelling.ts';
import type { AppState } from '../store/state.ts';
import { type PixelFootprint, pixelFootprint, viewPixels } from './pixel-footprint.ts';
import { SOURCE } from './style.ts';

/** Whether another point, or the same from nearer, is to be shown than before. */
export const isAnotherPoint = (now: AppState, before: AppState | null): boolean =>
  shownPoint(now) !== (before && shownPoint(before)) ||
  now.session.labelling?.zoom !== before?.session.labelling?.zoom;

/** The pixel that is told, in the middle of the map; nothing where none is. */
export function showReferencePoint(map: MapLibreMap, state: AppState): void {
  const point = shownPoint(state);
  const footprint = point && pixelFootprint(state.survey, point);
  const data: FeatureCollection = {
    type: 'FeatureCollection',
    features: footprint ? shapesOf(footprint) : [],
  };
  map.getSource<GeoJSONSource>(SOURCE.reference)?.setData(data);
  const { labelling } = state.session;
  if (!footprint || !labelling) return;
  const bounds = footprint.boundsOf(viewPixels(labelling.zoom));
  map.fitBounds([...bounds], { padding: 0, maxZoom: 24, animate: false });
}

function shapesOf({ center, ring, hairs }: PixelFootprint): Feature[] {
  const copy = (list: readonly (readonly [number, number])[]) => list.map((at) => [...at]);
  const shapes: Geometry[] = [
    { type: 'LineString', coordinates: copy(ring) },
    { type: 'MultiLineString', coordinates: hairs.map(copy) },
    { type: 'Point', coordinates: [...center] },
  ];
  return shapes.map((geometry) => ({ type: 'Feature', properties: {}, geometry }));
}
