import { parseArgs } from 'node:util';
import { SurveyError } from '../core/errors.ts';

export interface CommandArguments {
  readonly positionals: readonly string[];
  /** By name, without the dashes. */
  readonly options: ReadonlyMap<string, string>;
  /** Those that may be given several times, in order. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/**
 * Words and `--name value` options of one command; `repeatable` ones go to `lists`. Errors: `cli-option-unknown` {option, usage},
 * `cli-option-without-value` {option, usage}.
 */
export function commandArguments(
  args: readonly string[],
  names: readonly string[],
  usage: string,
  repeatable: readonly string[] = [],
): CommandArguments {
  const options = Object.fromEntries([
    ...names.map((name) => [name, { type: 'string' as const }]),
    ...repeatable.map((name) => [name, { type: 'string' as const, multiple: true }]),
  ]);
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const given = Object.entries(values).filter((entry): entry is [string, string] => {
      return typeof entry[1] === 'string';
    });
    const lists = Object.entries(values).flatMap(([name, value]): [string, string[]][] =>
      Array.isArray(value) ? [[name, value.map(String)]] : [],
    );
    return { positionals, options: new Map(given), lists: new Map(lists) };
  } catch (cause) {
    throw argumentError(cause, usage);
  }
}

/** The one file that a command takes. Errors: `cli-usage` {usage}. */
export function onlyFile({ positionals }: CommandArguments, usage: string): string {
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new SurveyError('cli-usage', { usage });
  return file;
}

/** Errors: `cli-option-missing` {option, usage}. */
export function requiredOption({ options }: CommandArguments, name: string, usage: string): string {
  const value = options.get(name);
  if (!value) throw new SurveyError('cli-option-missing', { option: `--${name}`, usage });
  return value;
}

function argumentError(cause: unknown, usage: string): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (!code.startsWith('ERR_PARSE_ARGS')) return cause;
  const option = /'(--?[^' ]+)/.exec((cause as Error).message)?.[1] ?? '';
  const kind = code.endsWith('UNKNOWN_OPTION') ? 'cli-option-unknown' : 'cli-option-without-value';
  return new SurveyError(kind, { option, usage }, { cause: cause as Error });
}
