import { validateShares } from './claims.ts';
import { validateInterpreters, validateSystematic } from './design-claims.ts';
import { validateProducers } from './producer-claims.ts';

const SURVEYS = Number(process.env.MOBA_SURVEYS ?? 10_000);

/** Prints what `npm run validate` found; true where every claim holds. */
export function printValidation(): boolean {
  console.log(`${SURVEYS} surveys of known truth each, seeded. Coverage in %.\n`);
  console.log('two-sided 95 | lower 95 | lower 90 | mean lower 95 | mean width | RMSE | survey');
  const groups = [validateShares, validateProducers, validateSystematic, validateInterpreters].map(
    (validate) => {
      const group = validate(SURVEYS);
      for (const line of group.lines) console.log(line);
      return group.claims;
    },
  );
  const claims = groups.flat();
  console.log('');
  for (const { says, holds } of claims) console.log(`${holds ? 'holds ' : 'FAILS '} ${says}`);
  return claims.every(({ holds }) => holds);
}
