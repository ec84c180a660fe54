import { type CliHelpKey, cliHelpEn } from '../i18n/cli-help-en.ts';
import { cliHelpJa } from '../i18n/cli-help-ja.ts';
import type { Language } from '../i18n/t.ts';
import { USAGES } from './usages.ts';

/** Left of the texts; what is longer stands on a line of its own. */
const COLUMN = 30;
const KEYS = Object.keys(cliHelpEn) as readonly CliHelpKey[];

function optionLines(of: string, language: Language): string[] {
  const words = language === 'ja' ? cliHelpJa : cliHelpEn;
  const options = KEYS.filter((key) => key.startsWith(`${of} --`));
  return options.flatMap((key) => {
    const option = `  ${key.slice(of.length + 1)}`;
    const room = ' '.repeat(COLUMN);
    if (option.length > COLUMN - 2) return [option, room + words[key]];
    return [option.padEnd(COLUMN) + words[key]];
  });
}

/** The text of `moba --help` (null), or of `moba COMMAND --help`. */
export function helpText(
  command: string | null,
  commands: readonly string[],
  language: Language,
): string {
  const words: Readonly<Record<string, string>> = language === 'ja' ? cliHelpJa : cliHelpEn;
  const ownUsages = Object.entries(USAGES).filter(([name]) =>
    command === null ? false : name === command || name.startsWith(`${command}-`),
  );
  const lines =
    command === null
      ? [
          'moba COMMAND …',
          '',
          words.moba ?? '',
          '',
          ...commands.map((name) => `  ${name.padEnd(COLUMN - 2)}${words[name]}`),
        ]
      : [...ownUsages.map(([, usage]) => usage), '', words[command] ?? ''];
  const options = [
    ...(command === null ? [] : optionLines(command, language)),
    ...optionLines('moba', language),
  ];
  return `${[...lines, '', ...options].join('\n')}\n`;
}
