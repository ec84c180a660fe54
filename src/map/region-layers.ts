import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { transformGeometry } from '../core/geo/transform.ts';
import type { FeatureFit, Region } from '../core/training/water/feature-fit.ts';
import type { App } from '../store/app.ts';
import type { AppState, RegionRole } from '../store/state.ts';
import { SOURCE } from './style.ts';

interface ShownRegion extends Region {
  readonly ground: RegionRole;
}

function regionsOf(fit: FeatureFit): ShownRegion[] {
  switch (fit.kind) {
    case 'deglint':
      return [{ ...fit.region, ground: 'glint' }];
    case 'depth-invariant':
      return [
        { ...fit.sand, ground: 'sand' },
        { ...fit.deep, ground: 'deep' },
      ];
    case 'log-ratio-depth':
      return [];
  }
}

const isShown = ({ stage, labelling }: AppState['session']) =>
  stage === 'classification' && labelling === null;

/** Of the map's pictures of regions, what they are drawn from: unchanged = nothing to draw. */
export const regionsDrawn = ({ session, survey }: AppState): readonly unknown[] => [
  isShown(session),
  session.regions,
  survey.classification.fits,
];

/** Ground that coefficients were found on, or shall be: while features are chosen. */
export function drawRegions(app: App, map: MapLibreMap, { session, survey }: AppState): void {
  const drawn = Object.entries(session.regions).map(
    ([ground, geometry]): ShownRegion => ({
      ground: ground as RegionRole,
      crs: 'EPSG:4326',
      geometry,
    }),
  );
  const recorded = survey.classification.fits.flatMap(regionsOf);
  const shown = isShown(session) ? [...recorded, ...drawn] : [];
  const features = shown.flatMap(({ ground, crs, geometry }): Feature[] => {
    try {
      const moved = transformGeometry(geometry, crs, 'EPSG:4326');
      return [{ type: 'Feature', properties: { ground }, geometry: moved }];
    } catch (error) {
      app.report(error);
      return [];
    }
  });
  map.getSource<GeoJSONSource>(SOURCE.regions)?.setData({ type: 'FeatureCollection', features });
}
