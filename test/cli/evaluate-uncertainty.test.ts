import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UncertaintyReport } from '../../src/cli/credit-uncertainty-report.ts';
import { evaluateCommand } from '../../src/cli/evaluate.ts';
import type { Survey } from '../../src/core/survey/document/document.ts';
import { applicationPath, mie } from '../truth/applications.ts';
import { run } from './run.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'moba-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const suma = applicationPath('suma-2024');

async function sure(path: string, ...options: readonly string[]): Promise<UncertaintyReport> {
  const { uncertainty } = await evaluateCommand([path, '--draws', '20000', ...options]);
  if (uncertainty === undefined) throw new Error('no uncertainty');
  return uncertainty;
}

function saved(survey: Survey): string {
  const path = join(folder, `${Math.abs(JSON.stringify(survey).length)}.json`);
  writeFileSync(path, JSON.stringify(survey));
  return path;
}

describe('moba evaluate, how sure', () => {
  it('tells the distribution of the total, what drives it, and what is not known', async () => {
    const { seed, draws, creditedTCo2, isComplete, unknown, contributions } = await sure(suma);
    expect([seed, draws, isComplete]).toEqual([1, 20000, false]);
    const { p05, p50, p95, lower95, lower90 } = creditedTCo2;
    // t.ppf(.95, 4) = 2.131847 standard errors of the reefs around 1.043 t (numpy, scipy).
    expect(p50).toBeCloseTo(1.043, 2);
    expect(p95 - p05).toBeCloseTo(2 * 2.131847 * 6.6028 * 0.00230006527, 2);
    expect(lower95).toBeLessThanOrEqual(p05);
    expect(lower95).toBeGreaterThan(p05 - 0.001001);
    expect(lower90).toBeGreaterThan(lower95);
    expect(contributions.map(({ figures }) => figures)).toEqual([
      ['area:suma-1-area/mean-reef-area'],
    ]);
    expect(unknown.length).toBeGreaterThan(50);
  });

  it('gives the same digits for the same seed', async () => {
    expect(await sure(suma, '--seed', '7')).toEqual(await sure(suma, '--seed', '7'));
    const other = await sure(suma, '--seed', '8');
    expect(other.creditedTCo2).not.toEqual((await sure(suma)).creditedTCo2);
  });

  it('says nothing where no input carries an uncertainty', async () => {
    const report = await evaluateCommand([applicationPath('mie-2018-2021')]);
    expect('uncertainty' in report).toBe(false);
  });

  it('takes what the survey states', async () => {
    const error = { kind: 'normal', unit: 'percent', standardUncertainty: '10' } as const;
    const figure = 'item:mie-1/ecosystem-factor';
    const path = saved({ ...mie, uncertainties: [{ figure, source: '文献', error }] });
    const { creditedTCo2 } = await sure(path);
    // 10 % of 21.679 t, normal: 1.644854 deviations (scipy).
    expect(creditedTCo2.p05).toBeCloseTo(21.679 * (1 - 0.1644854), 1);
  });

  it('tells where the chain would divide by nothing, and gives the rest', async () => {
    const error = { kind: 'rectangular', unit: 'percent', halfWidth: '300' } as const;
    const figure = 'area:mie-1-nets/net-area';
    const path = saved({ ...mie, uncertainties: [{ figure, source: '台帳', error }] });
    const report = await evaluateCommand([path, '--draws', '20000']);
    expect(report.totalTCo2).toBe('21.6');
    expect(report.issues.map(({ code }) => code)).toContain('uncertainty-not-finite');
  });

  it('takes no unknown uncertainty for zero, and says how many there are', async () => {
    const { code, error } = await run('evaluate', suma, '--unknown', 'zero');
    expect(code).toBe(2);
    expect(error).toMatch(/^unknown-uncertainty-not-zero: .*\d+/);
  });

  it.each([
    [['--draws', '10'], 'cli-option-invalid'],
    [['--seed', '-1'], 'cli-option-without-value'],
    [['--seed', 'x'], 'cli-option-invalid'],
    [['--unknown', 'ignore'], 'cli-option-invalid'],
  ])('refuses %j', async (options, code) => {
    await expect(evaluateCommand([suma, ...options])).rejects.toMatchObject({ code });
  });
});
