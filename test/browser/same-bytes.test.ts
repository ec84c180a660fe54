import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { engineAnswers } from './engine-answers.ts';
import { launchChromium } from './open-app.ts';

let browser: Browser;
let code: string;

/** engine-answers.ts and all that it imports as one script, which leaves `engine` behind. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('./engine-answers.ts', import.meta.url)),
        formats: ['iife'],
        name: 'engine',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [];
  const [chunk] = output?.output ?? [];
  if (chunk === undefined) throw new Error('vite built nothing');
  return chunk.code;
}

async function answersOfChromium(withKernels: boolean): Promise<Record<string, string>> {
  const page = await browser.newPage();
  if (!withKernels) await page.evaluate('delete globalThis.WebAssembly');
  await page.addScriptTag({ content: code });
  expect(await page.evaluate('typeof WebAssembly')).toBe(withKernels ? 'object' : 'undefined');
  const answers = await page.evaluate<Record<string, string>>('engine.engineAnswers()');
  await page.close();
  return answers;
}

beforeAll(async () => {
  browser = await launchChromium();
  code = await bundle();
});
afterAll(() => browser.close());

describe('models, class bytes and the digits of an uncertainty of a seed', () => {
  it('are the same in Chromium and in Node, compiled or not', async () => {
    const answers = await engineAnswers();
    expect(new Set(Object.values(answers)).size).toBeGreaterThan(30);
    expect(await answersOfChromium(true)).toEqual(answers);
    expect(await answersOfChromium(false)).toEqual(answers);
    vi.stubGlobal('WebAssembly', undefined);
    const twins = await engineAnswers().finally(() => vi.unstubAllGlobals());
    expect(twins).toEqual(answers);
  });
});
