import { afterEach, describe, expect, it } from 'vitest';
import { createThreadPool } from '../../src/cli/thread-pool.ts';
import { SurveyError } from '../../src/core/errors.ts';
import type { TilePool } from '../../src/files/classify/tile-pool.ts';
import type { TileSetup } from '../../src/files/classify/tile-setup.ts';

const window = { col: 0, row: 0, width: 1, height: 1 };
const TASK = { index: 0, window, reads: [window] };

const setup = (path: string): TileSetup => ({
  image: {
    recipe: { sources: [{ kind: 'path', path }], combine: 'single' } as never,
    within: null,
    masks: [],
    features: [],
  },
  classifier: {
    kind: 'threshold',
    version: 1,
    featureCount: 1,
    classIds: [1, 2],
    value: 1,
    means: [0, 2],
  } as never,
  confidence: false,
});

describe('threads that start before their setup is there', () => {
  let pool: TilePool | undefined;
  afterEach(() => pool?.close());

  it('tell each task that there will be none, and why', async () => {
    let refuse: (error: Error) => void = () => {};
    const coming = new Promise<TileSetup>((_, reject) => {
      refuse = reject;
    });
    pool = createThreadPool(coming, 2);
    const asked = [pool.run(TASK, 0), pool.run(TASK, 1), pool.run(TASK, 0)];
    const ends = Promise.allSettled(asked);
    refuse(new SurveyError('training-empty'));
    for (const end of await ends) {
      expect(end).toMatchObject({ status: 'rejected', reason: { code: 'training-empty' } });
    }
  });

  it('tell a setup that can not be opened by the file that is missing', async () => {
    pool = createThreadPool(Promise.resolve(setup('/nowhere/scene.tif')), 1);
    await expect(pool.run(TASK, 0)).rejects.toMatchObject({ code: 'file-not-found' });
  });
});
