import { isSurveyError, SurveyError } from '../core/errors.ts';
import type { Progress } from '../core/progress.ts';
import { errorsEn } from '../i18n/errors-en.ts';
import { errorsJa } from '../i18n/errors-ja.ts';
import { type Language, sentence, t } from '../i18n/t.ts';
import { type CommandWork, inCommandWork } from './command-work.ts';
import { helpText } from './help.ts';
import { withSentences } from './told-issues.ts';

/** A command takes its own arguments and gives one JSON object. */
export type Command = (args: readonly string[], work: CommandWork) => Promise<object>;

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  inspect: async () => (await import('./inspect.ts')).inspectCommand,
  area: async () => (await import('./area.ts')).areaCommand,
  transform: async () => (await import('./transform.ts')).transformCommand,
  classify: async () => (await import('./classify.ts')).classifyCommand,
  evaluate: async () => (await import('./evaluate.ts')).evaluateCommand,
  sieve: async () => (await import('./sieve.ts')).sieveCommand,
  polygonize: async () => (await import('./polygonize.ts')).polygonizeCommand,
  assess: async () => (await import('./assess.ts')).assessCommand,
  design: async () => (await import('./design.ts')).designCommand,
  zonal: async () => (await import('./zonal.ts')).zonalCommand,
  verify: async () => (await import('./verify.ts')).verifyCommand,
  render: async () => (await import('./render.ts')).renderCommand,
};

const USAGE = 'moba COMMAND … [--json] [--lang en|ja], moba --help';

export interface CliOutput {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Where a person sees progress; it is told without --json only. */
  readonly status?: (text: string) => void;
}

/**
 * Runs one command: its object as JSON on `out` (on one line with --json), exit 0; on bad input one
 * line `code: message` on `error`, exit 2, or 130 where Ctrl+C cancelled it; on a fault of ours one line,
 * exit 1. With --help (or -h) it prints how it is called instead.
 */
export async function runCli(args: readonly string[], io: CliOutput): Promise<0 | 1 | 2 | 130> {
  const { json, help, language, rest } = globalOptions(args);
  try {
    const [name, ...own] = rest;
    if (language !== 'en' && language !== 'ja') {
      const details = { option: '--lang', value: language, allowed: 'en, ja' };
      throw new SurveyError('cli-option-invalid', details);
    }
    const commands = Object.keys(COMMANDS);
    if (help && (name === undefined || commands.includes(name))) {
      io.out(helpText(name ?? null, commands, language));
      return 0;
    }
    if (name === undefined) throw new SurveyError('cli-usage', { usage: USAGE });
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (load === undefined) {
      const details = { command: name, commands: commands.join(', ') };
      throw new SurveyError('cli-command-unknown', details);
    }
    const command = await load();
    const status = json ? null : (io.status ?? null);
    const stageName = (stage: Progress['stage']) => t(language, `job.stage.${stage}`);
    const made = await inCommandWork(status, stageName, (work) => command(own, work));
    const result = withSentences(made, language);
    io.out(`${JSON.stringify(result, printable, json ? undefined : 2)}\n`);
    return 0;
  } catch (error) {
    if (isSurveyError(error)) {
      const { code, details } = error;
      const sentences: Readonly<Record<string, string>> = language === 'ja' ? errorsJa : errorsEn;
      const message = sentences[code];
      const spoken: Language = language === 'ja' ? 'ja' : 'en';
      const told =
        message === undefined ? JSON.stringify(details) : sentence(spoken, 'error', code, details);
      io.error(`${code}: ${oneLine(told)}\n`);
      return code === 'cancelled' ? 130 : 2;
    }
    io.error(`fault: ${oneLine(error instanceof Error ? String(error) : JSON.stringify(error))}\n`);
    return 1;
  }
}

function globalOptions(args: readonly string[]) {
  const rest: string[] = [];
  let json = false;
  let help = false;
  let language = 'en';
  for (let index = 0; index < args.length; index++) {
    const word = args[index] as string;
    if (word === '--json') json = true;
    else if (word === '--help' || word === '-h') help = true;
    else if (word === '--lang') language = args[++index] ?? '';
    else if (word.startsWith('--lang=')) language = word.slice('--lang='.length);
    else rest.push(word);
  }
  return { json, help, language, rest };
}

/** JSON has no NaN and no infinity: they are printed as words. */
const printable = (_key: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
