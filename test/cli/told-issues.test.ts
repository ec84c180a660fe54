import { describe, expect, it } from 'vitest';
import { runCli } from '../../src/cli/run-cli.ts';
import { applicationPath } from '../truth/applications.ts';

async function messages(...args: readonly string[]) {
  let text = '';
  const exit = await runCli([...args, '--json'], {
    out: (part) => (text += part),
    error: () => {},
  });
  expect(exit).toBe(0);
  const report = JSON.parse(text) as { issues: readonly { code: string; message: string }[] };
  return report.issues;
}

describe('issues on the command line', () => {
  it.each(['en', 'ja'])(
    'each says in %s what is wrong, and no field of it stays open',
    async (language) => {
      const issues = await messages('evaluate', applicationPath('suma-2024'), '--lang', language);
      expect(issues.length).toBeGreaterThan(20);
      for (const { code, message } of issues) {
        expect(message.length, code).toBeGreaterThan(10);
        expect(message, code).not.toMatch(/[{}]|undefined|^[：:]/);
      }
      const vessels = issues.find(({ code }) => code === 'vessels-and-none');
      expect(vessels?.message).toContain(language === 'ja' ? '船舶' : 'vessels');
    },
  );
});
