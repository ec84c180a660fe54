import { expose } from 'comlink';
import { describe, expect, it } from 'vitest';
import { SurveyError } from '../../src/core/errors.ts';
import { describeError, settle, unwrap } from '../../src/jobs/error-transfer.ts';
import { createWorkerHost } from '../../src/jobs/worker-host.ts';

/** A worker's two ends in one thread: what crosses is cloned, as between real threads. */
function fakeWorker(api: object) {
  const { port1, port2 } = new MessageChannel();
  expose(api, port2);
  port1.start();
  let terminated = false;
  const terminate = () => {
    terminated = true;
    port1.close();
    port2.close();
  };
  return {
    worker: Object.assign(port1, { terminate }) as unknown as Worker,
    crash: () => port1.dispatchEvent(new Event('error', { cancelable: true })),
    terminated: () => terminated,
  };
}

const api = {
  hash: (_blob: Blob, name: string) =>
    settle(() => {
      if (name === 'endless') return new Promise<string>(() => {});
      if (name === 'bad') throw new SurveyError('tiff-truncated', { file: 'a.tif', offset: 9 });
      return `hash of ${name}`;
    }),
};

describe('settle and unwrap', () => {
  it('keep code and details, which comlink alone drops', async () => {
    const outcome = await settle(() => {
      throw new SurveyError('tiff-truncated', { file: 'a.tif', offset: 9 });
    });
    expect(() => unwrap(structuredClone(outcome))).toThrow(
      expect.objectContaining({
        code: 'tiff-truncated',
        details: { file: 'a.tif', offset: 9 },
      }) as Error,
    );
  });

  it('name a foreign error as unexpected', () => {
    expect(describeError(new RangeError('Invalid array length'))).toMatchObject({
      code: 'unexpected',
      details: { message: 'RangeError: Invalid array length' },
    });
  });
});

describe('createWorkerHost', () => {
  it('starts no worker before the first call, and one for many', async () => {
    let started = 0;
    const host = createWorkerHost('import', () => {
      started += 1;
      return fakeWorker(api).worker;
    });
    expect(started).toBe(0);
    const blob = new Blob([]);
    const answers = ['a', 'b'].map((name) => host.call((remote) => remote.hash(blob, name)));
    expect(await Promise.all(answers)).toEqual(['hash of a', 'hash of b']);
    expect(started).toBe(1);
    host.restart();
  });

  it('rejects with the error that the worker met', async () => {
    const host = createWorkerHost('import', () => fakeWorker(api).worker);
    await expect(host.call((remote) => remote.hash(new Blob([]), 'bad'))).rejects.toMatchObject({
      code: 'tiff-truncated',
      details: { file: 'a.tif', offset: 9 },
    });
    host.restart();
  });

  it('cancel ends the worker, rejects what waits, and the next call has a new worker', async () => {
    const first = fakeWorker(api);
    const second = fakeWorker(api);
    const workers = [first, second];
    const host = createWorkerHost('import', () => workers.shift()!.worker);
    const endless = host.call((remote) => remote.hash(new Blob([]), 'endless'));
    host.restart();
    await expect(endless).rejects.toMatchObject({ code: 'cancelled' });
    expect(first.terminated()).toBe(true);
    expect(await host.call((remote) => remote.hash(new Blob([]), 'c'))).toBe('hash of c');
    expect(host.generation()).toBe(2);
    host.restart();
  });

  it('a crash is told, and does not hang the caller', async () => {
    const fake = fakeWorker(api);
    const host = createWorkerHost('import', () => fake.worker);
    const endless = host.call((remote) => remote.hash(new Blob([]), 'endless'));
    fake.crash();
    await expect(endless).rejects.toMatchObject({
      code: 'worker-crashed',
      details: { worker: 'import' },
    });
  });
});
