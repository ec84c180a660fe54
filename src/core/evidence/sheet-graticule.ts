import { applyAffine } from '../geo/affine.ts';
import { roundLengthAtLeast } from '../geo/round-length.ts';
import type { RasterGrid } from '../layers/raster.ts';
import type { SheetMapPlace } from './sheet-frame.ts';
import { edgeTicks, sexagesimal } from './sheet-geometry.ts';
import { INK, MUTED, svg, svgText } from './svg.ts';
import type { EvidenceText } from './text.ts';
import { textWidth } from './wrap-text.ts';

const TICK_SIZE = 2.15;
/** Room that a tick's label takes along its axis. */
const LABEL_MM = 24;

const coordinateText = (value: number, geographic: boolean): string =>
  geographic
    ? sexagesimal(value)
    : String(Math.round(value))
        .replace(/\B(?=(\d{3})+(?!\d))/g, ',')
        .replace('-', '−');

/** Ticks with coordinates of the CRS along the lower and the left edge, crosses on the map. */
export function graticule(frame: SheetMapPlace, grid: RasterGrid, text: EvidenceText): string {
  const { width, height, transform } = grid;
  const corner = (col: number, row: number) => applyAffine(transform, col, row);
  const [left, right] = [corner(0, height), corner(width, height)];
  const top = corner(0, 0);
  const geographic = Math.abs(right[0]) <= 360 && Math.abs(top[1]) <= 90;
  // One step for both axes, wide enough for the labels on the tighter one.
  const perMm = Math.max(
    Math.abs(right[0] - left[0]) / frame.width,
    Math.abs(top[1] - left[1]) / frame.height,
  );
  const step = geographic ? secondsStep(perMm * LABEL_MM) : roundLengthAtLeast(perMm * LABEL_MM);
  const fits = (share: number, length: number) =>
    share * length >= LABEL_MM / 3 && (1 - share) * length >= LABEL_MM / 3;
  const columns = edgeTicks(left[0], right[0], step).filter(({ share }) =>
    fits(share, frame.width),
  );
  const rows = edgeTicks(top[1], left[1], step).filter(({ share }) => fits(share, frame.height));
  const { x, y } = frame;
  const bottom = y + frame.height;
  const parts: string[] = [];
  for (const { share, value } of columns) {
    const at = x + share * frame.width;
    parts.push(tick(`M${mm(at)} ${mm(bottom)}v1.4`));
    const words = coordinateText(value, geographic);
    parts.push(
      svgText(at, bottom + 3.7, words, { size: TICK_SIZE, fill: MUTED, anchor: 'middle' }),
    );
  }
  for (const { share, value } of rows) {
    const at = y + share * frame.height;
    const turn = `rotate(-90 ${mm(x - 2)} ${mm(at)})`;
    const words = coordinateText(value, geographic);
    parts.push(tick(`M${mm(x)} ${mm(at)}h-1.4`));
    const label = svgText(x - 2, at, words, { size: TICK_SIZE, fill: MUTED, anchor: 'middle' });
    parts.push(svg('g', { transform: turn }, label));
    for (const column of columns) {
      const cross = `M${mm(x + column.share * frame.width - 1.2)} ${mm(at)}h2.4m-1.2 -1.2v2.4`;
      parts.push(
        svg('path', {
          d: cross,
          stroke: '#ffffff',
          'stroke-width': 0.18,
          'stroke-opacity': 0.75,
          fill: 'none',
        }),
      );
    }
  }
  if (columns.length > 0) {
    const axis = `${text.sheet.easting} →`;
    parts.push(
      svgText(x + frame.width, bottom + 3.7, lastFree(columns, frame, axis), {
        size: TICK_SIZE,
        fill: MUTED,
        anchor: 'end',
      }),
    );
    const axisNorth = `${text.sheet.northing} →`;
    const north = svgText(x - 2, y, axisNorth, {
      size: TICK_SIZE,
      fill: MUTED,
      anchor: 'end',
    });
    // The label of the uppermost tick reaches half its width towards the corner.
    const highest = rows.toSorted((a, b) => a.share - b.share)[0];
    const label = highest ? textWidth(coordinateText(highest.value, geographic), TICK_SIZE) : 0;
    const free = (highest?.share ?? 1) * frame.height - label / 2;
    if (free > textWidth(axisNorth, TICK_SIZE) + 1.5)
      parts.push(svg('g', { transform: `rotate(-90 ${mm(x - 2)} ${mm(y)})` }, north));
  }
  return parts.join('');
}

/** The name of the axis, where the last label leaves room for it. */
function lastFree(
  columns: readonly { readonly share: number }[],
  frame: SheetMapPlace,
  axis: string,
): string {
  const rest = (1 - (columns.at(-1)?.share ?? 0)) * frame.width;
  return rest > textWidth(axis, TICK_SIZE) + 8 ? axis : '';
}

/** 1, 2, 5, 10, 15, 30 seconds or minutes, degrees. */
function secondsStep(limitDeg: number): number {
  const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800].map((s) => s / 3600);
  return steps.find((step) => step >= limitDeg) ?? roundLengthAtLeast(limitDeg);
}

const mm = (value: number): number => Math.round(value * 1000) / 1000;
const tick = (d: string): string =>
  svg('path', { d, stroke: INK, 'stroke-width': 0.2, fill: 'none' });
