/** The longest of 1, 2, 5 × 10ⁿ that is not over `limit`. */
export function roundLength(limit: number): number {
  let unit = 1e-6;
  while (unit * 10 <= limit) unit *= 10;
  const step = [5, 2, 1].find((times) => unit * times <= limit) ?? 1;
  const length = unit * step;
  return length >= 1 ? Math.round(length) : length;
}

/** The shortest of 1, 2, 5 × 10ⁿ that is not under `limit`. */
export function roundLengthAtLeast(limit: number): number {
  const below = roundLength(limit);
  if (below >= limit) return below;
  const next = [2, 2.5].map((times) => roundLength(below * times * (1 + 1e-9)));
  return next.find((length) => length >= limit) ?? below * 2;
}
