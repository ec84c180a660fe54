import { isSurveyError, SurveyError } from '../core/errors.ts';
import { errorsEn } from '../i18n/errors-en.ts';
import { errorsJa } from '../i18n/errors-ja.ts';
import { fill } from '../i18n/fill.ts';

/** A command takes its own arguments and gives one JSON object. */
export type Command = (args: readonly string[]) => Promise<object>;

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  inspect: async () => (await import('./inspect.ts')).inspectCommand,
  area: async () => (await import('./area.ts')).areaCommand,
  transform: async () => (await import('./transform.ts')).transformCommand,
  classify: async () => (await import('./classify.ts')).classifyCommand,
  evaluate: async () => (await import('./evaluate.ts')).evaluateCommand,
};

const USAGE = 'moba COMMAND … [--json] [--lang en|ja]';

export interface CliOutput {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/**
 * Runs one command: its object as JSON on `out` (on one line with --json), exit 0; on bad input one
 * line `code: message` on `error`, exit 2; on a fault of ours one line, exit 1.
 */
export async function runCli(args: readonly string[], io: CliOutput): Promise<0 | 1 | 2> {
  const { json, language, rest } = globalOptions(args);
  try {
    const [name, ...own] = rest;
    if (name === undefined) {
      throw new SurveyError('cli-usage', { why: 'no command', usage: USAGE });
    }
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (load === undefined) {
      const commands = Object.keys(COMMANDS).join(', ');
      throw new SurveyError('cli-command-unknown', { command: name, commands });
    }
    const command = await load();
    const result = await command(own);
    io.out(`${JSON.stringify(result, printable, json ? undefined : 2)}\n`);
    return 0;
  } catch (error) {
    const bad = isSurveyError(error) ? error : usageError(error);
    if (bad) {
      const sentences: Readonly<Record<string, string>> = language === 'ja' ? errorsJa : errorsEn;
      const message = sentences[bad.code];
      const told = message === undefined ? JSON.stringify(bad.details) : fill(message, bad.details);
      io.error(`${bad.code}: ${oneLine(told)}\n`);
      return 2;
    }
    io.error(`fault: ${oneLine(error instanceof Error ? String(error) : JSON.stringify(error))}\n`);
    return 1;
  }
}

function globalOptions(args: readonly string[]) {
  const rest: string[] = [];
  let json = false;
  let language: 'en' | 'ja' = 'en';
  for (let index = 0; index < args.length; index++) {
    const word = args[index] as string;
    if (word === '--json') json = true;
    else if (word === '--lang') language = args[++index] === 'ja' ? 'ja' : 'en';
    else if (word.startsWith('--lang=')) language = word === '--lang=ja' ? 'ja' : 'en';
    else rest.push(word);
  }
  return { json, language, rest };
}

/** What node:util parseArgs throws at an option that it does not know. */
function usageError(error: unknown): SurveyError | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!code.startsWith('ERR_PARSE_ARGS')) return null;
  return new SurveyError('cli-usage', { why: (error as Error).message, usage: USAGE });
}

/** JSON has no NaN and no infinity: they are printed as words. */
const printable = (_key: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
