const STEPS = [1, 2, 5];

/** A round length whose bar is at most `maxPx` long, metres. */
export function scaleLength(metersPerPixel: number, maxPx: number): number {
  const longest = metersPerPixel * maxPx;
  const power = 10 ** Math.floor(Math.log10(longest));
  const step = STEPS.findLast((entry) => entry * power <= longest) ?? 1;
  return step * power;
}

export const scaleText = (lengthM: number): string => {
  if (lengthM >= 1000) return `${lengthM / 1000} km`;
  return lengthM >= 1 ? `${lengthM} m` : `${Math.round(lengthM * 100)} cm`;
};
