import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as calculator from '../../../src/core/absorption/index.ts';
import { figureById, figureText } from '../../../src/core/derivation.ts';

const readme = readFileSync(
  new URL('../../../src/core/absorption/README.md', import.meta.url),
  'utf8',
);

describe('the README', () => {
  it('has an example that runs and gives what it says', () => {
    const code = /```ts\n(.*?)```/s.exec(readme)?.[1] ?? '';
    const body = code.replace(/^import .*$/m, '');
    const run = new Function(
      'estimateCredit',
      'rulePackById',
      'totalCredit',
      `${body}; return { estimate, total };`,
    );
    const { estimateCredit, rulePackById, totalCredit } = calculator;
    const { estimate, total } = run(estimateCredit, rulePackById, totalCredit);
    const figures = figureById((estimate as calculator.CreditEstimate).figures);
    const text = (tail: string) => figureText(figures.get(`item:kajime/${tail}`)!);
    expect(code).toContain(`coefficient ${text('coefficient')} t-CO2/ha`);
    expect(code).toContain(`absorption ${text('absorption')} t-CO2`);
    expect(code).toContain(`credited ${text('credited-amount')} t-CO2`);
    expect(code).toContain(`// ${figureText(total)} t-CO2`);
    expect(estimate.issues).toEqual([]);
  });

  it('lists every formula with the labels that the data has', () => {
    for (const { id, labels } of calculator.ABSORPTION_FORMULAS) {
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${id}\``));
      expect(row, id).toBeDefined();
      const cells = row?.split('|').map((cell) => cell.trim());
      for (const label of Object.values(labels ?? {})) expect(cells).toContain(label);
    }
  });
});
