import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  recordedRun,
  type UncertaintyRecord,
  uncertaintyRecord,
} from '../../src/core/evidence/uncertainty-record.ts';
import { surveyFromJson } from '../../src/core/survey/document/schema.ts';
import { setCreditConfidence } from '../../src/core/survey/edit/edit-uncertainty.ts';
import { evaluateSurvey } from '../../src/core/survey/evaluate.ts';
import { withUncertaintyChecked } from '../../src/files/evidence/check-uncertainty.ts';
import { buildEvidencePackage } from '../../src/files/evidence/evidence-package.ts';
import { openEvidencePackage } from '../../src/files/evidence/evidence-package-open.ts';
import { evidenceRequest, sampleSurvey } from './evidence-fixture.ts';
import { edited, type Parts, relisted, textOf } from './forged-package.ts';

const RECORD = 'results/uncertainty.json';
const suma = sampleSurvey('suma-2024');
const run = { seed: 7, draws: 20_000 };

function partsOf(uncertainty: UncertaintyRecord | null): Promise<Parts> {
  const none = { sources: new Map(), coverage: null, modelJson: null, mapImage: null };
  return buildEvidencePackage(evidenceRequest({ survey: suma, ...none, uncertainty })).then(
    async (blob) => unzipSync(new Uint8Array(await blob.arrayBuffer())),
  );
}

async function stateOf(parts: Parts) {
  const opened = await openEvidencePackage(
    new Blob([zipSync(parts, { level: 0 }) as Uint8Array<ArrayBuffer>]),
  );
  const checked = await withUncertaintyChecked(opened, surveyFromJson(opened.survey));
  return checked.report.find(({ path }) => path === RECORD)?.state;
}

let parts: Parts;
beforeAll(async () => {
  parts = await partsOf(uncertaintyRecord(suma, evaluateSurvey(suma), run));
});

describe('the uncertainty of the total in an evidence package', () => {
  it('is stated with seed, draws, what is unknown and what drives it', () => {
    const record = JSON.parse(textOf(parts, RECORD)) as UncertaintyRecord;
    expect(record).toMatchObject({ ...run, confidencePct: 95, isComplete: false });
    // The five reefs of item 1 alone are known: 1.043 t − t(0.95; 4) × 0.01519 t (docs/uncertainty).
    expect(Math.abs(Number(record.creditedTCo2?.lower95) - 1.0106)).toBeLessThan(0.002);
    expect(record.unknown).toHaveLength(86);
    expect(record.drivers.map(({ figures }) => figures)).toEqual([
      ['area:suma-1-area/mean-reef-area'],
    ]);
  });

  it('stands on the sheet as a bound of the known errors alone', () => {
    const sheets = Object.keys(parts).filter((path) => path.startsWith('results/map-sheet'));
    const all = sheets.map((path) => textOf(parts, path)).join('');
    expect(all).toContain('片側 95 % 下限');
    expect(all).toContain('不確かさが不明な入力が 86 件');
    expect(all).toContain('シード 7');
  });

  it('comes out again from its own seed and draws', async () => {
    expect(await stateOf(parts)).toBe('equal');
    expect(await stateOf(relisted(parts))).toBe('equal');
  });

  it.each([
    ['another bound', /"lower95": ?"1/, '"lower95":"9'],
    ['another seed', /"seed": ?7/, '"seed":8'],
    ['draws that nobody would repeat', /"draws": ?20000/, '"draws":900000000'],
    ['no run at all', /"seed": ?7/, '"seeds":7'],
    ['unknown inputs passed over', /"isComplete": ?false/, '"isComplete":true'],
  ])('%s, listed anew, is found', async (_, before, after) => {
    expect(await stateOf(relisted(edited(parts, RECORD, before, after)))).toBe('different');
  });

  it('of a package without it nothing is said', async () => {
    expect(await stateOf(await partsOf(null))).toBeUndefined();
  });

  it('follows the confidence that the survey chose', () => {
    const chosen = setCreditConfidence(90)(suma);
    expect(uncertaintyRecord(chosen, evaluateSurvey(chosen), run)?.confidencePct).toBe(90);
  });
});

describe('recordedRun', () => {
  it.each(['', 'null', '[]', '{"seed":1}', '{"seed":1,"draws":999}', '{"seed":0.5,"draws":5000}'])(
    '%s names no run',
    (text) => {
      expect(recordedRun(text)).toBeNull();
    },
  );
});
