import { applyAffine } from '../geo/affine.ts';
import type { RasterGrid } from '../layers/raster.ts';
import {
  edgeTicks,
  roundLength,
  roundLengthAtLeast,
  type SheetGeometry,
  sexagesimal,
} from './sheet-geometry.ts';
import type { SheetBlock } from './sheet-table.ts';
import { INK, MUTED, svg, svgText, WARNING } from './svg.ts';
import { type EvidenceText, fillTemplate } from './text.ts';
import { fitText, textWidth } from './wrap-text.ts';

/** The picture of the sheet: a PNG as a data URI, and where its pixels lie. */
export interface SheetImage {
  readonly dataUri: string;
  readonly grid: RasterGrid;
}

export interface SheetMapPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const TICK_SIZE = 2.15;
/** Room that a tick's label takes along its axis. */
const LABEL_MM = 24;

/** The largest frame of the ground's shape that fits, at the top of the place and centred. */
export function mapFrame(
  place: SheetMapPlace,
  grid: RasterGrid,
  geometry: SheetGeometry | null,
): SheetMapPlace {
  const groundWidth = grid.width * (geometry?.pixelWidthM ?? 1);
  const groundHeight = grid.height * (geometry?.pixelHeightM ?? 1);
  const scale = Math.min(place.width / groundWidth, place.height / groundHeight);
  const width = groundWidth * scale;
  return {
    x: place.x + (place.width - width) / 2,
    y: place.y,
    width,
    height: groundHeight * scale,
  };
}

const coordinateText = (value: number, geographic: boolean): string =>
  geographic
    ? sexagesimal(value)
    : String(Math.round(value))
        .replace(/\B(?=(\d{3})+(?!\d))/g, ',')
        .replace('-', '−');

/** Ticks with coordinates of the CRS along the lower and the left edge, crosses on the map. */
function graticule(frame: SheetMapPlace, grid: RasterGrid, text: EvidenceText): string {
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
    const north = svgText(x - 2, y, `${text.sheet.northing} →`, {
      size: TICK_SIZE,
      fill: MUTED,
      anchor: 'end',
    });
    const free = (rows.at(0)?.share ?? 1) * frame.height > textWidth(axis, TICK_SIZE) + 9;
    const high = (rows.at(-1)?.share ?? 0) * frame.height;
    if (free || high === 0)
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

/** The image in its frame with ticks; a made-up survey says so across the middle. */
export function drawMap(
  frame: SheetMapPlace,
  image: SheetImage,
  geometry: SheetGeometry | null,
  text: EvidenceText,
  madeUp: boolean,
): string {
  const { x, y, width, height } = frame;
  const parts = [
    svg('rect', { x, y, width, height, fill: '#eef2f4' }),
    svg('image', { x, y, width, height, href: image.dataUri, preserveAspectRatio: 'none' }),
  ];
  if (madeUp) {
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

function scaleBar(x: number, y: number, mmPerM: number, text: EvidenceText): string {
  const lengthM = roundLength(52 / mmPerM);
  const length = lengthM * mmPerM;
  const quarter = length / 4;
  const parts = [0, 1, 2, 3].map((i) =>
    svg('rect', {
      x: x + i * quarter,
      y: y + 3.6,
      width: quarter,
      height: 1.6,
      fill: i % 2 === 0 ? INK : '#ffffff',
      stroke: INK,
      'stroke-width': 0.2,
    }),
  );
  const [shown, unit] = lengthM >= 1000 ? [lengthM / 1000, 'km'] : [lengthM, 'm'];
  const label = (at: number, words: string) =>
    svgText(at, y + 2.7, words, { size: 2.5, anchor: 'middle' });
  parts.push(label(x, '0'), label(x + length / 2, String(shown / 2)));
  parts.push(label(x + length, `${shown} ${unit}`));
  const ratio = roundScale(1000 / mmPerM);
  parts.push(
    svgText(x, y + 8.6, fillTemplate(text.sheet.scale, { ratio }), { size: 2.35, fill: MUTED }),
  );
  return parts.join('');
}

/** Three significant digits, grouped. */
function roundScale(ratio: number): string {
  let unit = 1;
  while (unit * 1000 <= ratio) unit *= 10;
  return String(Math.round(ratio / unit) * unit).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

function northArrow(x: number, y: number, geometry: SheetGeometry, text: EvidenceText): string {
  const arrow =
    svg('path', {
      d: 'M0 -4.6L2 3.4L0 2.1L-2 3.4Z',
      fill: '#ffffff',
      stroke: INK,
      'stroke-width': 0.25,
      'stroke-linejoin': 'round',
    }) + svg('path', { d: 'M0 -4.6L2 3.4L0 2.1Z', fill: INK });
  const turned = svg(
    'g',
    { transform: `translate(${mm(x)} ${mm(y + 5)}) rotate(${mm(geometry.trueNorthDeg)})` },
    arrow,
  );
  const apart = geometry.gridNorthDeg - geometry.trueNorthDeg;
  const degrees = Math.abs(apart).toFixed(2);
  const { gridNorthSame, gridNorthEast, gridNorthWest, trueNorth } = text.sheet;
  const sentence = degrees === '0.00' ? gridNorthSame : apart > 0 ? gridNorthEast : gridNorthWest;
  return (
    turned +
    svgText(x - 4, y + 4.6, trueNorth, { size: 2.75, weight: 700, anchor: 'end' }) +
    svgText(x - 4, y + 8.3, fillTemplate(sentence, { degrees }), {
      size: 2.35,
      fill: MUTED,
      anchor: 'end',
    })
  );
}

/** Scale bar and north below the map; without a CRS the sheet says that it has neither. */
export function mapRuler(
  frame: SheetMapPlace,
  width: number,
  grid: RasterGrid,
  geometry: SheetGeometry | null,
  text: EvidenceText,
): SheetBlock {
  const height = 10;
  if (geometry === null) {
    const words = fitText(text.sheet.noCrs, width, 2.6);
    return { height, draw: (x, y) => svgText(x, y + 4, words, { size: 2.6, fill: WARNING }) };
  }
  const mmPerM = frame.width / (grid.width * geometry.pixelWidthM);
  const draw = (x: number, y: number) =>
    scaleBar(x + 1, y, mmPerM, text) + northArrow(x + width - 3, y, geometry, text);
  return { height, draw };
}
