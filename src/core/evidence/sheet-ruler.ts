import { roundLength } from '../geo/round-length.ts';
import type { RasterGrid } from '../layers/raster.ts';
import type { SheetBlock } from './sheet-block.ts';
import type { SheetMapPlace } from './sheet-frame.ts';
import type { SheetGeometry } from './sheet-geometry.ts';
import { INK, MUTED, svg, svgText, WARNING } from './svg.ts';
import { type EvidenceText, fillTemplate } from './text.ts';

const mm = (value: number): number => Math.round(value * 1000) / 1000;

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
  rightEdge: number,
  grid: RasterGrid,
  geometry: SheetGeometry | null,
  text: EvidenceText,
): SheetBlock {
  const height = 10;
  if (geometry === null) {
    const words = text.sheet.noCrs;
    return { height, draw: (x, y) => svgText(x, y + 4, words, { size: 2.6, fill: WARNING }) };
  }
  const mmPerM = frame.width / (grid.width * geometry.pixelWidthM);
  const draw = (x: number, y: number) =>
    scaleBar(x, y, mmPerM, text) + northArrow(rightEdge - 2.2, y, geometry, text);
  return { height, draw };
}
