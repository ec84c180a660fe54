import { runCli } from '../../src/cli/run-cli.ts';

export interface CliRun {
  readonly code: 0 | 1 | 2 | 130;
  readonly out: string;
  readonly error: string;
  // biome-ignore lint/suspicious/noExplicitAny: the JSON of any command
  readonly json: any;
}

/** One command in this process, as `moba … --json` would run it. */
export async function run(...args: string[]): Promise<CliRun> {
  let out = '';
  let error = '';
  const code = await runCli([...args, '--json'], {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
  });
  return { code, out, error, json: out === '' ? null : JSON.parse(out) };
}
