import type { PixelFootprint } from './pixel-footprint.ts';
import { type MercatorFrame, mercator } from './still-frame.ts';

const STROKES = [
  ['#10222a', 4],
  ['#ffffff', 1.5],
] as const;

/** Outline and cross hairs of a pixel over a picture of `frame`, where there is no map. */
export function drawFootprint(
  context: CanvasRenderingContext2D,
  { ring, hairs }: PixelFootprint,
  frame: MercatorFrame & { readonly width: number; readonly height: number },
): void {
  const toPicture = (lonLat: readonly [number, number]) => {
    const [x, y] = mercator(lonLat);
    return [
      ((x - frame.west) / (frame.east - frame.west)) * frame.width,
      ((y - frame.north) / (frame.south - frame.north)) * frame.height,
    ] as const;
  };
  context.globalAlpha = 1;
  for (const [color, width] of STROKES) {
    context.strokeStyle = color;
    context.lineWidth = width * (globalThis.devicePixelRatio ?? 1);
    for (const line of [ring, ...hairs]) {
      context.beginPath();
      for (const [at, lonLat] of line.entries()) {
        const [x, y] = toPicture(lonLat);
        if (at === 0) context.moveTo(x, y);
        else context.lineTo(x, y);
      }
      context.stroke();
    }
  }
}
