import type { RoleInput } from '../derivation.ts';
import { type FieldRule, type Ledger, type Read, readGiven } from '../ledger.ts';
import { FIELDS } from './fields.ts';
import type { LiteratureGiven } from './given.ts';
import type { ResidualRatio } from './rule-pack.ts';

const RATIOS = ['residualRatio1', 'residualRatio2'] as const;

/** The literature block of one item; a residual ratio is there when it was asked for or typed. */
export interface LiteratureRead {
  readonly water: Read;
  readonly ratio: Read;
  readonly carbon: Read;
  readonly residuals: Readonly<Partial<Record<ResidualRatio, Read>>>;
  readonly factor: Read;
}

/** Null where one of those that enter is not known. */
export function readLiterature(
  ledger: Ledger,
  given: LiteratureGiven,
  waterRule: FieldRule,
  entering: readonly ResidualRatio[],
): LiteratureRead | null {
  const water = readGiven(ledger, waterRule, given.waterContentPct);
  const ratio = readGiven(ledger, FIELDS.productionBiomassRatio, given.productionBiomassRatio);
  const carbon = readGiven(ledger, FIELDS.carbonContent, given.carbonContentPct);
  const residuals: Partial<Record<ResidualRatio, Read>> = {};
  for (const name of RATIOS) {
    // The form prints both residual ratios; one that doesn't enter may stay empty.
    if (!entering.includes(name) && given[name].text.trim() === '') continue;
    const read = readGiven(ledger, FIELDS[name], given[name]);
    if (read) residuals[name] = read;
  }
  const factor = readGiven(ledger, FIELDS.ecosystemFactor, given.ecosystemFactor);
  if (!water || !ratio || !carbon || !factor) return null;
  if (entering.some((name) => residuals[name] === undefined)) return null;
  return { water, ratio, carbon, residuals, factor };
}

export const residualInputs = (
  block: LiteratureRead,
  ratios: readonly ResidualRatio[],
  role = 'residualRatio',
): readonly RoleInput[] => ratios.flatMap((name) => block.residuals[name]?.input(role) ?? []);

/** The inputs of the block in the order of its template, with the residual ratios as given. */
export const blockInputs = (
  { water, ratio, carbon, factor }: LiteratureRead,
  residuals: readonly RoleInput[],
): readonly RoleInput[] => [
  water.input('waterContent'),
  ratio.input('productionBiomassRatio'),
  carbon.input('carbonContent'),
  ...residuals,
  factor.input('ecosystemFactor'),
];
