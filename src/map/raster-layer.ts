import type { Map as MapLibreMap, RasterTileSource } from 'maplibre-gl';
import { affineDeterminant } from '../core/geo/affine.ts';
import { crsInfo } from '../core/geo/crs.ts';
import type { ClassifiedImage } from '../core/survey/areas/classified-image.ts';
import type { LayerState } from '../store/state.ts';
import type { RasterPicture, RasterProtocol } from './raster-protocol.ts';
import { TILE_SIZE } from './raster-protocol.ts';
import { fileBounds } from './survey-bounds.ts';

const EQUATOR_M = 40_075_016.686;
const M_PER_DEGREE = 111_320;

/** One raster on the map under a fixed layer id, replaced when its picture becomes another. */
export interface RasterLayer {
  readonly show: (picture: RasterPicture | null, state: LayerState) => void;
}

export function rasterLayer(
  map: MapLibreMap,
  protocol: RasterProtocol,
  options: { readonly id: string; readonly below: string; readonly crisp: boolean },
): RasterLayer {
  const { id, below, crisp } = options;
  let shown: string | null = null;
  let image: string | null = null;

  const remove = () => {
    if (map.getLayer(id)) map.removeLayer(id);
    if (map.getSource(id)) map.removeSource(id);
    shown = null;
    image = null;
  };

  /** The tiles that stand stay until their successors are there. */
  const change = (template: string): boolean => {
    const source = map.getSource<RasterTileSource>(id);
    if (!source) return false;
    source.setTiles([template]);
    shown = template;
    return true;
  };

  const add = (template: string, seen: ClassifiedImage) => {
    const bounds = fileBounds(seen);
    if (!bounds) return;
    map.addSource(id, {
      type: 'raster',
      tiles: [template],
      tileSize: TILE_SIZE,
      bounds: [...bounds],
      minzoom: 0,
      maxzoom: nativeZoom(seen, (bounds[1] + bounds[3]) / 2),
    });
    map.addLayer(
      {
        id,
        type: 'raster',
        source: id,
        paint: {
          'raster-fade-duration': 0,
          'raster-resampling': crisp ? 'nearest' : 'linear',
        },
      },
      below,
    );
    shown = template;
  };

  return {
    show: (picture, state) => {
      const template = picture && protocol.templateOf(picture);
      const next = picture && protocol.imageOf(picture);
      if (template !== shown && !(template && next === image && change(template))) {
        remove();
        if (picture && template) add(template, picture.image);
        image = next;
      }
      if (!map.getLayer(id)) return;
      map.setLayoutProperty(id, 'visibility', state.visible ? 'visible' : 'none');
      map.setPaintProperty(id, 'raster-opacity', state.opacity);
    },
  };
}

/** The zoom at which a tile's pixel is as fine as the image's; beyond it the map enlarges. */
function nativeZoom({ raster, crs }: ClassifiedImage, lat: number): number {
  if (!raster || !crs) return 0;
  const sizeInCrs = Math.sqrt(Math.abs(affineDeterminant(raster.transform)));
  const sizeM = crsInfo(crs).kind === 'geographic' ? sizeInCrs * M_PER_DEGREE : sizeInCrs;
  const atZoomZeroM = (EQUATOR_M * Math.cos((lat * Math.PI) / 180)) / TILE_SIZE;
  return Math.min(24, Math.max(0, Math.ceil(Math.log2(atZoomZeroM / sizeM))));
}
