/**
 * Cohen's κ of estimated shares p[mapClass][referenceClass] (they add up to 1); null where it has no
 * value. It says no more than overall accuracy, and compares the map with a chance that nobody meant:
 * Pontius & Millones 2011 (IJRS 32, 4407–4429), Foody 2020 (RSE 239, 111630).
 */
export function kappa(shares: readonly (readonly number[])[]): number | null {
  let [observed, expected] = [0, 0];
  for (const [i, row] of shares.entries()) {
    observed += row[i] ?? 0;
    const mapped = row.reduce((sum, share) => sum + share, 0);
    const reference = shares.reduce((sum, other) => sum + (other[i] ?? 0), 0);
    expected += mapped * reference;
  }
  return expected < 1 ? (observed - expected) / (1 - expected) : null;
}
