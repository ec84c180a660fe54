import {
  tellMixture,
  tellOutliers,
  type WeighedQuadrat,
} from '../../biomass/quadrat-sample-issues.ts';
import { sampleCount } from '../../biomass/sample-count.ts';
import { type StratumSample, stratifiedDensity } from '../../biomass/stratified-density.ts';
import type { Figure } from '../../derivation.ts';
import { type Ledger, raise } from '../../ledger.ts';
import type { Stratum } from '../document/biomass-entry.ts';
import {
  bareClassPath,
  type GroundOfSurvey,
  type StratifiedEntry,
  stratumShares,
} from './stratum-shares.ts';

/** The quadrats of a list of ids; null where one of them has no density (an issue says so). */
export type WeighedOf = (ids: readonly string[]) => readonly WeighedQuadrat[] | null;

const nameOf = (stratum: Stratum) => stratum.name.trim() || stratum.coverClass;

/** A quadrat in two strata: its mass would stand for the ground of both. */
function tellShared(ledger: Ledger, strata: readonly Stratum[], weighedOf: WeighedOf): boolean {
  const ids = strata.flatMap(({ quadratIds }) => [...new Set(quadratIds)]);
  const shared = [...new Set(ids.filter((id, index) => ids.indexOf(id) < index))];
  for (const id of shared) {
    const station = weighedOf([id])?.[0]?.quadrat.station ?? id;
    raise(ledger, 'error', 'quadrat-in-two-strata', 'wet-mass', { quadrat: station });
  }
  return shared.length > 0;
}

function tellOtherClass(ledger: Ledger, stratum: Stratum, sample: readonly WeighedQuadrat[]): void {
  const own = stratum.coverClass.trim();
  for (const { quadrat } of sample) {
    const read = quadrat.coverClass.trim();
    if (own === '' || read === '' || read === own) continue;
    const details = { quadrat: quadrat.station, class: read, stratum: nameOf(stratum) };
    raise(ledger, 'doubt', 'quadrat-of-other-class', 'wet-mass', details);
  }
}

function strataWithGround(
  ledger: Ledger,
  entry: StratifiedEntry,
  shares: ReadonlyMap<string, Figure>,
  around: { readonly ground: GroundOfSurvey; readonly weighedOf: WeighedOf; readonly path: string },
): StratumSample[] | null {
  const made: StratumSample[] = [];
  let isKnown = true;
  for (const stratum of entry.strata) {
    const share = shares.get(stratum.id);
    const name = nameOf(stratum);
    if (share === undefined) {
      raise(ledger, 'note', 'stratum-without-ground', 'stratum-share', { stratum: name });
      continue;
    }
    const sample = around.weighedOf([...new Set(stratum.quadratIds)]);
    const path = `${around.path}/strata/${stratum.id}/quadratIds`;
    const bare = bareClassPath(around.ground.scales, stratum.coverClass.trim());
    const isEmpty = stratum.quadratIds.length === 0;
    if (isEmpty && bare === null) {
      raise(ledger, 'error', 'stratum-without-quadrats', 'wet-mass', { stratum: name });
      isKnown = false;
    } else if (sample === null) isKnown = false;
    else {
      tellOtherClass(ledger, stratum, sample);
      tellOutliers(ledger, sample);
      const densities = sample.map(({ kgPerM2 }) => kgPerM2);
      const folder = `stratum:${stratum.id}/`;
      made.push({ folder, name, share, densities, path, emptyBy: isEmpty ? bare : null });
    }
  }
  return isKnown ? made : null;
}

/** Stratified mean wet mass of an item, t/ha; null where a stratum with ground has no known mass. */
export function stratifiedWetMass(
  ledger: Ledger,
  entry: StratifiedEntry,
  ground: GroundOfSurvey,
  weighedOf: WeighedOf,
  path: string,
): Figure | null {
  if (entry.strata.length === 0) {
    raise(ledger, 'error', 'item-without-strata', 'wet-mass');
    return null;
  }
  const shares = stratumShares(ledger, entry, ground, path);
  const isShared = tellShared(ledger, entry.strata, weighedOf);
  if (shares === null) return null;
  const around = { ground, weighedOf, path };
  const strata = strataWithGround(ledger, entry, shares.ofStratum, around);
  if (strata === null || isShared) return null;
  if (strata.length === 0) {
    raise(ledger, 'error', 'strata-without-share', 'stratum-share');
    return null;
  }
  const sampled = weighedOf(entry.strata.flatMap(({ quadratIds }) => [...new Set(quadratIds)]));
  tellMixture(ledger, sampled ?? []);
  const entering = strata.reduce((sum, { densities }) => sum + densities.length, 0);
  sampleCount(ledger, entering, `${path}/strata`, { quantity: 'quadrat-count' });
  const bare = shares.bare.map(({ code, share, path: emptyBy }) => ({
    folder: `bare-class:${code}/`,
    name: code,
    share,
    densities: [],
    path,
    emptyBy,
  }));
  return stratifiedDensity(ledger, [...strata, ...bare]);
}
