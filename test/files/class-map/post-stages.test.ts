import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { surveyFromText } from '../../../src/core/survey/document/schema.ts';
import { classifyWork } from '../../../src/files/classify/classify-work.ts';
import { lonePool } from '../../../src/files/classify/tile-setup.ts';

const cove = (name: string) =>
  readFileSync(new URL(`../../../sample-data/cove/${name}`, import.meta.url));

describe('steps after a classification', () => {
  it('are done in order, each counted, and move pixels without losing any', async () => {
    const survey = surveyFromText(cove('survey.json').toString('utf8'));
    const blob = new Blob([new Uint8Array(cove('orthomosaic.tif'))]);
    const post = [
      { kind: 'sieve', minPixels: 25, connectivity: 4 },
      { kind: 'majority', radiusPixels: 1 },
    ] as const;
    const made = await classifyWork(
      {
        image: { sources: [{ kind: 'blob', blob, name: 'orthomosaic.tif' }], combine: 'single' },
        samples: survey.samples,
        classes: survey.classes,
        settings: { ...survey.classification, post },
        studyArea: null,
        savedModel: null,
        jobId: '0',
      },
      { startPool: lonePool, now: () => 0, onProgress: () => {}, signal: { aborted: false } },
    );
    expect(made.stages?.map(({ step }) => step)).toEqual(['classify', ...post]);
    const sums = made.stages?.map(({ classes, nodataPixels }) =>
      classes.reduce((sum, { pixels }) => sum + pixels, nodataPixels),
    );
    expect(new Set(sums).size).toBe(1);
    // As the map was before any step came after it: docs/life-of-a-coverage-map.
    expect(made.stages?.[0]?.classes[0]?.pixels).toBe(63_983);
    expect(made.stages?.[1]?.classes).not.toEqual(made.stages?.[0]?.classes);
    expect(made.stages?.[2]).toMatchObject({
      classes: made.classes,
      nodataPixels: made.nodataPixels,
    });
  });

  it('a cancel that comes during a step is heard: the run ends there', async () => {
    const blob = new Blob([new Uint8Array(cove('orthomosaic.tif'))]);
    const survey = surveyFromText(cove('survey.json').toString('utf8'));
    const signal = { aborted: false };
    let clock = 0;
    const seen: string[] = [];
    const run = classifyWork(
      {
        image: { sources: [{ kind: 'blob', blob, name: 'orthomosaic.tif' }], combine: 'single' },
        samples: survey.samples,
        classes: survey.classes,
        settings: {
          ...survey.classification,
          model: 'minimum-distance',
          post: [{ kind: 'sieve', minPixels: 25, connectivity: 4 }],
        },
        studyArea: null,
        savedModel: null,
        jobId: '0',
      },
      {
        startPool: lonePool,
        now: () => (clock += 100),
        onProgress: ({ stage }) => {
          // As a message of another thread does, it comes with a turn of the timers.
          if (stage === 'measure' && !seen.includes(stage))
            setTimeout(() => (signal.aborted = true));
          seen.push(stage);
        },
        signal,
      },
    );
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
    expect(seen).toContain('measure');
  });
});
