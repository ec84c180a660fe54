import { validate } from './claims.ts';

const SURVEYS = Number(process.env.MOBA_SURVEYS ?? 10_000);
const percent = (share: number) => (100 * share).toFixed(1).padStart(6);

/** Prints what `npm run validate` found; true where every claim holds. */
export function printValidation(): boolean {
  const { rows, claims } = validate(SURVEYS);
  console.log(`${SURVEYS} surveys of known truth each, seeded. Coverage in %.\n`);
  console.log('two-sided 95 | lower 95 | lower 90 | mean width | RMSE | survey');
  let group = '';
  for (const row of rows) {
    if (row.group !== group) console.log(`\n${row.group}`);
    group = row.group;
    const covers = [row.two95, row.lower95, row.lower90].map(percent).join('  ');
    const sizes = [row.meanWidth, row.rmse].map((value) => value.toFixed(5)).join('  ');
    console.log(`${covers}  ${sizes}  ${row.name}`);
  }
  console.log('');
  for (const { says, holds } of claims) console.log(`${holds ? 'holds ' : 'FAILS '} ${says}`);
  return claims.every(({ holds }) => holds);
}
