/**
 * A number of a report with a fixed count of decimals, for the eye: cut toward zero, away from it
 * (`up`), or to the nearest.
 */
export function decimalPlaces(
  value: number,
  decimals: number,
  rule: 'down' | 'up' | 'nearest' = 'down',
): string {
  const scale = 10 ** decimals;
  // What is a float's noise away from a round number is that number: 0.29 × 100 is 29.
  const scaled = Number((value * scale).toPrecision(12));
  const rounded =
    rule === 'down' ? Math.trunc(scaled) : rule === 'up' ? Math.ceil(scaled) : Math.round(scaled);
  return (rounded / scale).toFixed(decimals);
}
