import type { Survey } from '../survey/document/document.ts';
import { isOutline, type OutlineEntry } from '../survey/document/outline-entry.ts';
import { type OnPage, ringsPath } from './sheet-projection.ts';
import { svg, svgText } from './svg.ts';

export const OUTLINE = '#b3126e';

/** The outlines whose area some item claims. */
export function claimedPolygons(survey: Survey): OutlineEntry[] {
  const claimed = new Set(survey.items.map(({ areaId }) => areaId));
  return survey.areas.filter(isOutline).filter(({ id }) => claimed.has(id));
}

/** Claimed polygons over the map, each with its name; they may reach over the frame. */
export function drawOutlines(survey: Survey, onPage: OnPage): string {
  const parts = claimedPolygons(survey).flatMap(({ crs, name, geometry }) => {
    const rings = onPage(geometry, crs);
    if (rings === null) return [];
    const line = { d: ringsPath(rings), fill: 'none', 'stroke-linejoin': 'round' };
    const outer = rings[0] ?? [];
    const middle = outer.reduce((sum, [x]) => sum + x, 0) / Math.max(1, outer.length);
    const top = Math.min(...outer.map(([, y]) => y));
    const label = { size: 2.6, weight: 700, anchor: 'middle' } as const;
    const halo = svg(
      'g',
      { stroke: '#ffffff', 'stroke-width': 0.7, 'stroke-linejoin': 'round' },
      svgText(middle, top - 1.2, name, { ...label, fill: '#ffffff' }),
    );
    return [
      svg('path', { ...line, stroke: '#ffffff', 'stroke-width': 0.9, 'stroke-opacity': 0.9 }),
      svg('path', { ...line, stroke: OUTLINE, 'stroke-width': 0.45 }),
      halo,
      svgText(middle, top - 1.2, name, { ...label, fill: OUTLINE }),
    ];
  });
  return parts.join('');
}
