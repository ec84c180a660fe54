import type { Position } from 'geojson';
import { applyAffine, invertAffine } from '../geo/affine.ts';
import { isSupportedCrs, projection } from '../geo/crs.ts';
import type { RasterGrid } from '../layers/raster.ts';
import type { Survey } from '../survey/document.ts';
import { isOutline, type OutlineEntry } from '../survey/outline-entry.ts';
import type { SheetMapPlace } from './sheet-frame.ts';
import { svg, svgText } from './svg.ts';

export const OUTLINE = '#b3126e';

/** The outlines whose area some item claims. */
export function claimedPolygons(survey: Survey): OutlineEntry[] {
  const claimed = new Set(survey.items.map(({ areaId }) => areaId));
  return survey.areas.filter(isOutline).filter(({ id }) => claimed.has(id));
}

const mm = (value: number): number => Math.round(value * 1000) / 1000;

/** Claimed polygons over the map, each with its name; they may reach over the frame. */
export function drawOutlines(frame: SheetMapPlace, grid: RasterGrid, survey: Survey): string {
  const areas = claimedPolygons(survey).filter(({ crs }) => isSupportedCrs(crs));
  const toPixel = invertAffine(grid.transform);
  if (areas.length === 0 || toPixel === null || grid.crs === null || !isSupportedCrs(grid.crs)) {
    return '';
  }
  const { forward } = projection(grid.crs);
  const parts = areas.map(({ crs, name, geometry }) => {
    const { inverse } = projection(crs);
    const onPage = ([x = 0, y = 0]: Position): [number, number] => {
      const [col, row] = applyAffine(
        toPixel,
        ...(crs === grid.crs ? ([x, y] as const) : forward(inverse([x, y]))),
      );
      return [
        mm(frame.x + (col / grid.width) * frame.width),
        mm(frame.y + (row / grid.height) * frame.height),
      ];
    };
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const rings = polygons.flat().map((ring) => ring.map(onPage));
    const d = rings.map((ring) => `M${ring.map((point) => point.join(' ')).join('L')}Z`).join('');
    const line = { d, fill: 'none', 'stroke-linejoin': 'round' };
    const outer = rings[0] ?? [];
    const middle = outer.reduce((sum, [x]) => sum + x, 0) / Math.max(1, outer.length);
    const top = Math.min(...outer.map(([, y]) => y));
    const label = { size: 2.6, weight: 700, anchor: 'middle' } as const;
    const halo = svg(
      'g',
      { stroke: '#ffffff', 'stroke-width': 0.7, 'stroke-linejoin': 'round' },
      svgText(middle, top - 1.2, name, { ...label, fill: '#ffffff' }),
    );
    return (
      svg('path', { ...line, stroke: '#ffffff', 'stroke-width': 0.9, 'stroke-opacity': 0.9 }) +
      svg('path', { ...line, stroke: OUTLINE, 'stroke-width': 0.45 }) +
      halo +
      svgText(middle, top - 1.2, name, { ...label, fill: OUTLINE })
    );
  });
  const { x, y, width, height } = frame;
  const clip = svg('clipPath', { id: 'map' }, svg('rect', { x, y, width, height }));
  return clip + svg('g', { 'clip-path': 'url(#map)' }, parts.join(''));
}
