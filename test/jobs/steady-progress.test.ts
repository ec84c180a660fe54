import { expect, it } from 'vitest';
import type { Progress } from '../../src/core/progress.ts';
import { steadyProgress } from '../../src/jobs/steady-progress.ts';

it('passes on where a stage begins and ends, and what lies a tenth of a second apart', () => {
  const told: string[] = [];
  let time = 0;
  const tell = steadyProgress(
    ({ stage, done }: Progress) => void told.push(`${stage} ${done}`),
    () => time,
  );
  for (let done = 0; done <= 50; done++) {
    time += 5;
    tell({ stage: 'train', done, total: 50 });
  }
  tell({ stage: 'predict', done: 0, total: 2 });
  tell({ stage: 'predict', done: 1, total: 2 });
  tell({ stage: 'predict', done: 2, total: 2 });
  expect(told).toEqual(['train 0', 'train 20', 'train 40', 'train 50', 'predict 0', 'predict 2']);
});
