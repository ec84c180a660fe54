import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { engineAnswers } from './engine-answers.ts';
import { answerOfFirefox, FIREFOX } from './firefox.ts';
import { launchChromium } from './open-app.ts';
import { scriptOf } from './script-of.ts';

let browser: Browser;
let code: string;

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
  code = await scriptOf('./engine-answers.ts', 'engine');
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
  it.skipIf(FIREFOX === null)('are the same in Firefox', async () => {
    const page = {
      '/': '<!doctype html><script src="/engine.js"></script><script src="/tell.js"></script>',
      '/engine.js': code,
      '/tell.js': `engine.engineAnswers().then(JSON.stringify, String)
        .then((body) => fetch('/answer', { method: 'POST', body }))`,
    };
    const said = await answerOfFirefox({ files: page }, 150_000);
    expect(JSON.parse(said.toString('utf8'))).toEqual(await engineAnswers());
  });
});
