import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isDecimalText } from '../../src/core/decimal.ts';
import { figureById, figureText } from '../../src/core/derivation.ts';
import type { Survey } from '../../src/core/survey/document/document.ts';
import { surveyFromText } from '../../src/core/survey/document/schema.ts';
import { evaluateSurvey } from '../../src/core/survey/evaluate.ts';
import { itemWhatIf } from '../../src/core/survey/items/item-what-if.ts';
import { NO_SCIPY, SCIPY_ABSENT } from '../core/biomass/scipy.ts';
import { everyMethod } from '../core/survey/every-method.ts';

const ORACLE = new URL('./every-method-oracle.py', import.meta.url).pathname;
const MOBA = new URL('../../scripts/moba.mjs', import.meta.url).pathname;

/** Park–Miller: the same surveys on every machine. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** What is counted, a percentage that has a meaning of its own, or no number of a form. */
const KEPT =
  /^(id|code|count|coverClass|coverPct|confidencePct|period|lushMonths|takenOn|marks|share|sha256|lengthM)$/;
const WHOLE = /^(shoots|netCount)$/;

/** The survey with its weighed, counted and cited numbers a little less, in odd digits. */
function varied(survey: Survey, seed: number): Survey {
  const random = dice(seed);
  const change = (value: unknown, key: string): unknown => {
    if (KEPT.test(key)) return value;
    if (Array.isArray(value)) return value.map((entry) => change(entry, key));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, change(v, k)]));
    }
    if (typeof value !== 'string' || !isDecimalText(value) || Number(value) === 0) return value;
    const less = Number(value) * (0.7 + 0.3 * random());
    const digits = Number(less.toPrecision(4 + Math.floor(random() * 4)));
    return WHOLE.test(key) ? String(Math.ceil(less)) : String(digits);
  };
  const corrections = ['none', 'baskerville', 'smearing'] as const;
  const { quadrats, lengthWeights, items, priceYenPerTCo2 } = survey;
  const made = change({ quadrats, lengthWeights, items, priceYenPerTCo2 }, '') as Partial<Survey>;
  return surveyFromText(
    JSON.stringify({
      ...survey,
      ...made,
      lengthWeights: made.lengthWeights?.map((entry) => ({
        ...entry,
        biasCorrection: corrections[seed % 3],
      })),
    }),
  );
}

interface Expected {
  readonly items: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly total: string;
}

const surveys = [
  everyMethod,
  ...Array.from({ length: 23 }, (_, k) => varied(everyMethod, 7919 * (k + 1))),
];

function evaluated(survey: Survey) {
  const evaluation = evaluateSurvey(survey);
  const figures = figureById(evaluation.derivation);
  const text = (id: string | null) => {
    const figure = figures.get(id ?? '');
    return figure ? figureText(figure) : null;
  };
  return { evaluation, text };
}

/** Of one item, under the oracle's names; undefined where it has none of the kind. */
function printed(survey: Survey, made: ReturnType<typeof evaluated>, id: string) {
  const { evaluation, text } = made;
  const item = evaluation.items.find(({ itemId }) => itemId === id)!;
  const own = (tail: string) => text(`item:${id}/${tail}`);
  const cells = itemWhatIf(survey, evaluation, id)!;
  const whatIf = figureById(cells.derivation);
  const cell = cells.cells.find(
    (one) => one.areaCertaintyPct === '60' && one.coefficientCertaintyPct === '75',
  )!;
  const ofCell = (figure: string | null) => {
    const found = whatIf.get(figure ?? '');
    return found ? figureText(found) : null;
  };
  return {
    wetMass: text(item.wetMassTPerHa),
    standardError: text(item.wetMassStandardError),
    equivalent: ['sum', '1', '2'].map((end) => own(`equivalent-residual-${end}`)),
    ropeMass: own('rope-mass'),
    perNet: own('wet-mass-per-net'),
    yield: own('landed-yield'),
    t: own('baseline/t-quantile'),
    degrees: own('baseline/degrees-of-freedom'),
    share: own('baseline/share-without-project-upper'),
    coefficient: text(item.coefficientTCo2PerHa ?? item.coefficientTCo2PerM),
    absorption: text(item.absorptionTCo2),
    vessels: item.vesselTCo2.map(text),
    baseline: text(item.baselineTCo2),
    credit: text(item.creditedTCo2),
    whatIf: [ofCell(cell.creditedTCo2), ofCell(cell.valueYen)],
  };
}

describe.skipIf(SCIPY_ABSENT)(
  `24 surveys of every method, as fractions have them${SCIPY_ABSENT ? `: ${NO_SCIPY}` : ''}`,
  () => {
    const made = surveys.map(evaluated);
    const extents = made.map(({ evaluation, text }) =>
      Object.fromEntries(
        evaluation.items.map(({ itemId, areaHa, ropeLengthM }) => [
          itemId,
          text(ropeLengthM ?? areaHa),
        ]),
      ),
    );
    const oracle = JSON.parse(
      execFileSync('/usr/bin/python3', [ORACLE], {
        input: JSON.stringify({ surveys, extents }),
        encoding: 'utf8',
      }),
    ) as readonly Expected[];

    it.each(surveys.map((_, k) => k))('survey %i, to the last digit', (k) => {
      const { evaluation, text } = made[k]!;
      for (const [id, expected] of Object.entries(oracle[k]!.items)) {
        expect({ id, ...printed(surveys[k]!, made[k]!, id) }).toMatchObject({ id, ...expected });
      }
      expect(text(evaluation.totalTCo2)).toBe(oracle[k]!.total);
    });

    it('are not all alike', () => {
      expect(new Set(oracle.map(({ total }) => total)).size).toBeGreaterThan(12);
    });

    it('and the command line prints the same', () => {
      const folder = mkdtempSync(join(tmpdir(), 'moba-every-'));
      try {
        const path = join(folder, 'survey.json');
        writeFileSync(path, JSON.stringify(surveys[5]));
        const report = JSON.parse(
          execFileSync(process.execPath, [MOBA, 'evaluate', path, '--draws', '1000'], {
            encoding: 'utf8',
          }),
        );
        const { items, total } = oracle[5]!;
        expect(report.totalTCo2).toBe(total);
        for (const { id, creditedTCo2, absorptionTCo2 } of report.items) {
          expect([id, creditedTCo2, absorptionTCo2]).toEqual([
            id,
            items[id]!.credit,
            items[id]!.absorption,
          ]);
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  },
);
