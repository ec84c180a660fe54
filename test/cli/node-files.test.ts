import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { nodeFileSource } from '../../src/cli/node-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'moba-source-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'bytes.bin');
writeFileSync(
  path,
  Uint8Array.from({ length: 1000 }, (_, i) => i % 251),
);

test('a read that waits and one that does not give the same bytes of the file', async () => {
  const source = await nodeFileSource(path);
  const target = new Uint8Array(300).fill(255);
  source.readNow?.(600, target);
  expect(target).toEqual(new Uint8Array(await source.read(600, 300)));
  expect(Array.from(target.subarray(0, 3))).toEqual([98, 99, 100]);
  await source.close();
});

test('neither reads beyond the end', async () => {
  const source = await nodeFileSource(path);
  const expected = { code: 'file-truncated', details: { file: path, offset: 900, length: 101 } };
  await expect(source.read(900, 101)).rejects.toMatchObject(expected);
  expect(() => source.readNow?.(900, new Uint8Array(101))).toThrow(
    expect.objectContaining({ code: 'file-truncated' }),
  );
  await source.close();
});
