import type { Map as MapLibreMap } from 'maplibre-gl';
import { CLASS_PATTERNS, type ClassPattern, isDark } from './class-pattern.ts';

const PREFIX = 'class';
/** Screen pixels of one tile, and image pixels to each of them. */
const TILE_PX = 10;
const RATIO = 2;

export const patternImage = (pattern: ClassPattern, color: string): string =>
  `${PREFIX}/${pattern}/${color}`;

/** Paints the fill of a class the first time that the map asks for it. */
export function addPatternImages(map: MapLibreMap): void {
  map.setMissingStyleImageResolver((id) => {
    const [prefix, pattern, color] = id.split('/');
    const known = CLASS_PATTERNS.find((entry) => entry === pattern);
    if (prefix !== PREFIX || !known || !color || map.hasImage(id)) return;
    const image = tile(known, color);
    if (image) map.addImage(id, image, { pixelRatio: RATIO });
  });
}

function tile(pattern: ClassPattern, color: string): ImageData | null {
  const size = TILE_PX * RATIO;
  const context = new OffscreenCanvas(size, size).getContext('2d');
  if (!context) return null;
  context.fillStyle = color;
  context.globalAlpha = 0.4;
  context.fillRect(0, 0, size, size);
  context.globalAlpha = 0.75;
  context.scale(RATIO, RATIO);
  const ink = isDark(color) ? '#ffffff' : '#10222a';
  context.strokeStyle = ink;
  context.fillStyle = ink;
  context.lineWidth = 1.2;
  PAINT[pattern](context);
  return context.getImageData(0, 0, size, size);
}

type Paint = (context: OffscreenCanvasRenderingContext2D) => void;

const lines =
  (...segments: readonly (readonly [number, number, number, number])[]): Paint =>
  (context) => {
    context.beginPath();
    for (const [x1, y1, x2, y2] of segments) {
      context.moveTo(x1, y1);
      context.lineTo(x2, y2);
    }
    context.stroke();
  };

const circle = (context: OffscreenCanvasRenderingContext2D, radius: number) => {
  context.beginPath();
  context.arc(TILE_PX / 2, TILE_PX / 2, radius, 0, 2 * Math.PI);
};

const HALF = TILE_PX / 2;
const OVER = TILE_PX + HALF;

/** Each meets itself at the tile's edges. */
const PAINT: Readonly<Record<ClassPattern, Paint>> = {
  plain: () => {},
  rising: lines([-HALF, HALF, HALF, -HALF], [-HALF, OVER, OVER, -HALF], [HALF, OVER, OVER, HALF]),
  falling: lines([HALF, -HALF, OVER, HALF], [-HALF, -HALF, OVER, OVER], [-HALF, HALF, HALF, OVER]),
  level: lines([0, HALF, TILE_PX, HALF]),
  upright: lines([HALF, 0, HALF, TILE_PX]),
  checks: lines([0, HALF, TILE_PX, HALF], [HALF, 0, HALF, TILE_PX]),
  dots: (context) => {
    circle(context, 1.5);
    context.fill();
  },
  rings: (context) => {
    circle(context, 2.6);
    context.stroke();
  },
};
