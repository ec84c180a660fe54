import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { blobSource, bytesSource } from '../../../src/files/bytes/byte-source.ts';
import { sha256Of } from '../../../src/files/bytes/hash.ts';

const MB = 1024 * 1024;
const bytes = Uint8Array.from({ length: 17 * MB + 13 }, (_, i) => (i * 31) >> 3);
const truth = createHash('sha256').update(bytes).digest('hex');

test('equals node:crypto over several chunks, and tells how far it is', async () => {
  const done: number[] = [];
  const source = bytesSource(bytes, 'image.tif');
  const hash = await sha256Of(source, { onProgress: (progress) => done.push(progress.done) });
  expect(hash).toBe(truth);
  expect(done).toEqual([8 * MB, 16 * MB, 17 * MB + 13]);
});

test('a Blob gives the same', async () => {
  expect(await sha256Of(blobSource(new Blob([bytes]), 'image.tif'))).toBe(truth);
});

test('an empty file has the hash of nothing', async () => {
  const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  expect(await sha256Of(bytesSource(new Uint8Array(0), 'empty'))).toBe(nothing);
});

test('a cancelled hash stops', async () => {
  const signal = { aborted: true };
  await expect(sha256Of(bytesSource(bytes, 'a'), { signal })).rejects.toMatchObject({
    code: 'cancelled',
  });
});

test('a read beyond the end names the place', async () => {
  for (const source of [bytesSource(bytes, 'a'), blobSource(new Blob([bytes]), 'a')]) {
    await expect(source.read(bytes.length - 1, 2)).rejects.toMatchObject({
      code: 'file-truncated',
      details: { file: 'a', offset: bytes.length - 1, length: 2, size: bytes.length },
    });
  }
});

test('a view of a Node buffer is never handed out as a Buffer', async () => {
  const part = await bytesSource(Buffer.from([1, 2, 3]), 'a').read(0, 2);
  expect(part.constructor).toBe(Uint8Array);
});
