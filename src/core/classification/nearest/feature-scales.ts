/**
 * 1 ÷ standard deviation (n) of each feature of row-major `features`, 1 where it never changes: so
 * that the unit of a feature has no say in a distance.
 */
export function featureScales(features: Float64Array, featureCount: number): Float64Array {
  const rows = features.length / featureCount;
  return Float64Array.from({ length: featureCount }, (_, f) => {
    let sum = 0;
    for (let i = f; i < features.length; i += featureCount) sum += features[i]!;
    const mean = sum / rows;
    let squares = 0;
    for (let i = f; i < features.length; i += featureCount) {
      squares += (features[i]! - mean) * (features[i]! - mean);
    }
    return squares > 0 ? 1 / Math.sqrt(squares / rows) : 1;
  });
}
