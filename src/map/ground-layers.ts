import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { transformGeometry } from '../core/geo/transform.ts';
import type { StudyArea } from '../core/survey/document/document.ts';
import type { Evaluation } from '../core/survey/evaluation.ts';
import type { App } from '../store/app.ts';
import { SOURCE } from './style.ts';

type Conflicts = Pick<Evaluation, 'overlaps' | 'outside'>;

/** Ground that is counted twice, or claimed outside of the study area, by the areas concerned. */
export function conflictPieces({ overlaps, outside }: Conflicts) {
  return [
    ...overlaps.map(({ areaIds, geometry }) => ({ areaIds, geometry })),
    ...outside.map(({ areaId, geometry }) => ({ areaIds: [areaId], geometry })),
  ];
}

/** The cuts are remembered by core, so that the same ground is the same object. */
export const sameConflicts = (a: Conflicts, b: Conflicts): boolean => {
  const [now, before] = [conflictPieces(a), conflictPieces(b)];
  return (
    now.length === before.length &&
    now.every(({ geometry }, index) => geometry === before[index]?.geometry)
  );
};

export function drawConflicts(map: MapLibreMap, conflicts: Conflicts): void {
  const features = conflictPieces(conflicts).map(
    ({ geometry }): Feature => ({ type: 'Feature', properties: {}, geometry }),
  );
  setFeatures(map, SOURCE.conflicts, features);
}

/** A study area that its CRS can't place is reported and left out. */
export function drawStudyArea(app: App, map: MapLibreMap, studyArea: StudyArea | null): void {
  try {
    const geometry = studyArea && transformGeometry(studyArea.geometry, studyArea.crs, 'EPSG:4326');
    setFeatures(
      map,
      SOURCE.studyArea,
      geometry ? [{ type: 'Feature', properties: {}, geometry }] : [],
    );
  } catch (error) {
    app.report(error);
    setFeatures(map, SOURCE.studyArea, []);
  }
}

function setFeatures(map: MapLibreMap, source: string, features: Feature[]): void {
  map.getSource<GeoJSONSource>(source)?.setData({ type: 'FeatureCollection', features });
}
