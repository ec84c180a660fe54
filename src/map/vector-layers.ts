import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { CrsCode } from '../core/geo/crs-code.ts';
import { transformGeometry } from '../core/geo/transform.ts';
import type { Survey } from '../core/survey/document/document.ts';
import { isOutline } from '../core/survey/document/outline-entry.ts';
import type { App } from '../store/app.ts';
import type { LayerState, Session } from '../store/state.ts';
import { classPattern } from './class-pattern.ts';
import { MASK_LOOKS } from './mask-look.ts';
import { patternImage } from './pattern-images.ts';
import { LAYER, SOURCE } from './style.ts';

/** Samples, areas and masks of the survey, drawn from its own geometry. */
export function drawSurvey(
  app: App,
  map: MapLibreMap,
  survey: Survey,
  hidden: string | null,
): void {
  const colors = new Map(survey.classes.map((entry) => [entry.id, entry.color]));
  const samples = survey.samples
    .filter((sample) => sample.id !== hidden)
    .map((sample) => {
      const { id, classId, crs, geometry } = sample;
      const color = colors.get(classId) ?? '#888888';
      const pattern = patternImage(classPattern(classId), color);
      return featureOf(app, geometry, crs, { sampleId: id, classId, color, pattern });
    });
  const areas = survey.areas.map((area) =>
    isOutline(area) && area.id !== hidden
      ? featureOf(app, area.geometry, area.crs, { areaId: area.id, name: area.name })
      : null,
  );
  const masks = survey.classification.masks.map(({ id, kind, crs, geometry }) => {
    const { pattern, color } = MASK_LOOKS[kind];
    return featureOf(app, geometry, crs, { maskId: id, pattern: patternImage(pattern, color) });
  });
  setData(map, SOURCE.masks, masks);
  setData(map, SOURCE.samples, samples);
  setData(map, SOURCE.areas, areas);
}

export function showSelection(
  map: MapLibreMap,
  sampleId: string | null,
  areaId: string | null,
): void {
  map.setFilter(LAYER.areaSelected, ['==', ['get', 'areaId'], areaId ?? '']);
  map.setFilter(LAYER.sampleSelected, ['==', ['get', 'sampleId'], sampleId ?? '']);
  map.setPaintProperty(LAYER.samplePoint, 'circle-radius', [
    'case',
    ['==', ['get', 'sampleId'], sampleId ?? ''],
    8,
    5,
  ]);
}

export function showVectorLayers(map: MapLibreMap, layers: Session['layers']): void {
  setLayer(map, LAYER.sampleFill, 'fill-opacity', layers.samples);
  setLayer(map, LAYER.sampleCasing, 'line-opacity', layers.samples);
  setLayer(map, LAYER.sampleLine, 'line-opacity', layers.samples);
  setLayer(map, LAYER.sampleSelected, 'line-opacity', layers.samples);
  setLayer(map, LAYER.samplePoint, 'circle-opacity', layers.samples);
  setLayer(map, LAYER.areaFill, 'fill-opacity', layers.areas, 0.15);
  setLayer(map, LAYER.areaLine, 'line-opacity', layers.areas);
  setLayer(map, LAYER.areaSelected, 'line-opacity', layers.areas);
  setLayer(map, LAYER.maskFill, 'fill-opacity', layers.masks);
  setLayer(map, LAYER.maskLine, 'line-opacity', layers.masks);
  setLayer(map, LAYER.studyCasing, 'line-opacity', layers.studyArea, 0.8);
  setLayer(map, LAYER.studyLine, 'line-opacity', layers.studyArea);
  setLayer(map, LAYER.conflictFill, 'fill-opacity', layers.overlaps);
  setLayer(map, LAYER.conflictLine, 'line-opacity', layers.overlaps);
}

function setLayer(
  map: MapLibreMap,
  id: string,
  property: 'fill-opacity' | 'line-opacity' | 'circle-opacity',
  { visible, opacity }: LayerState,
  full = 1,
): void {
  map.setLayoutProperty(id, 'visibility', visible ? 'visible' : 'none');
  map.setPaintProperty(id, property, opacity * full);
}

/** A geometry that its CRS can't place is reported and left out; the rest is drawn. */
function featureOf(
  app: App,
  geometry: Geometry,
  crs: CrsCode,
  properties: Record<string, string | number>,
): Feature | null {
  try {
    return { type: 'Feature', properties, geometry: transformGeometry(geometry, crs, 'EPSG:4326') };
  } catch (error) {
    app.report(error);
    return null;
  }
}

function setData(map: MapLibreMap, source: string, features: readonly (Feature | null)[]): void {
  const data: FeatureCollection = {
    type: 'FeatureCollection',
    features: features.filter((feature) => feature !== null),
  };
  map.getSource<GeoJSONSource>(source)?.setData(data);
}
