import type { RasterGrid } from '../layers/raster.ts';
import type { Survey } from '../survey/document/document.ts';
import type { Evaluation } from '../survey/evaluation.ts';
import type { SheetImage, SheetMapPlace } from './sheet-frame.ts';
import type { SheetGeometry } from './sheet-geometry.ts';
import { graticule } from './sheet-graticule.ts';
import { drawGround } from './sheet-ground.ts';
import { drawOutlines } from './sheet-outlines.ts';
import { sheetProjection } from './sheet-projection.ts';
import { INK, svg } from './svg.ts';
import type { EvidenceText } from './text.ts';
import { textWidth } from './wrap-text.ts';

const mm = (value: number): number => Math.round(value * 1000) / 1000;

/** Outlines over the image, cut at its frame. */
function overlay(
  frame: SheetMapPlace,
  grid: RasterGrid,
  survey: Survey,
  evaluation: Evaluation,
): string {
  const onPage = sheetProjection(frame, grid);
  const drawn = onPage && drawGround(survey, evaluation, onPage) + drawOutlines(survey, onPage);
  if (!drawn) return '';
  const { x, y, width, height } = frame;
  const clip = svg('clipPath', { id: 'map' }, svg('rect', { x, y, width, height }));
  return clip + svg('g', { 'clip-path': 'url(#map)' }, drawn);
}

/** The image in its frame with ticks; a made-up survey says so across the middle. */
export function drawMap(
  frame: SheetMapPlace,
  image: SheetImage,
  geometry: SheetGeometry | null,
  text: EvidenceText,
  { survey, evaluation }: { readonly survey: Survey; readonly evaluation: Evaluation },
): string {
  const { x, y, width, height } = frame;
  const parts = [
    svg('rect', { x, y, width, height, fill: '#eef2f4' }),
    svg('image', { x, y, width, height, href: image.dataUri, preserveAspectRatio: 'none' }),
  ];
  parts.push(overlay(frame, image.grid, survey, evaluation));
  if (survey.nature === 'made-up') {
    const size = Math.min(15, (width * 0.8) / (textWidth(text.sheet.madeUpMark, 1) || 1));
    const words = svg(
      'text',
      {
        x: x + width / 2,
        y: y + height / 2 + size / 3,
        'font-size': size,
        'font-weight': 700,
        'text-anchor': 'middle',
        fill: '#ffffff',
        'fill-opacity': 0.34,
      },
      text.sheet.madeUpMark,
    );
    parts.push(
      svg('g', { transform: `rotate(-18 ${mm(x + width / 2)} ${mm(y + height / 2)})` }, words),
    );
  }
  if (geometry) parts.push(graticule(frame, image.grid, text));
  parts.push(svg('rect', { x, y, width, height, fill: 'none', stroke: INK, 'stroke-width': 0.3 }));
  return parts.join('');
}
