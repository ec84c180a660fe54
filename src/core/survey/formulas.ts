import { ABSORPTION_FORMULAS } from '../absorption/index.ts';
import { AREA_FORMULAS } from '../area/area-formulas.ts';
import { BIOMASS_FORMULAS } from '../biomass/formulas.ts';
import { TRANSECT_FORMULAS } from '../coverage/transect-formulas.ts';
import { type Formula, formulaKey } from '../derivation.ts';
import { STAGE_FORMULAS } from './areas/stage-formulas.ts';

/** Every formula that a figure of an evaluation may name. */
export const FORMULAS: readonly Formula[] = [
  ...AREA_FORMULAS,
  ...STAGE_FORMULAS,
  ...TRANSECT_FORMULAS,
  ...BIOMASS_FORMULAS,
  ...ABSORPTION_FORMULAS,
];

const byKey = new Map(FORMULAS.map((formula) => [formulaKey(formula), formula]));

/** The formula of `figure.formula` (`wet-mass-per-area@1`), or null. */
export const formulaByKey = (key: string): Formula | null => byKey.get(key) ?? null;

/** What the handbook or form of a rule pack calls it (式2), or null. */
export const formulaLabel = (key: string, rulePackId: string): string | null =>
  byKey.get(key)?.labels?.[rulePackId] ?? null;
