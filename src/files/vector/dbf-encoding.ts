import { SurveyError } from '../../core/errors.ts';
import { type DbfTable, dbfTexts } from './dbf.ts';

/** Spellings in .cpg files that TextDecoder does not know, or takes for something else. */
const CPG_LABELS: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  '932': 'shift_jis',
  ms932: 'shift_jis',
  sjis: 'shift_jis',
  'ansi 932': 'shift_jis',
  '65001': 'utf-8',
  utf8: 'utf-8',
  '1252': 'windows-1252',
  'ansi 1252': 'windows-1252',
  '88591': 'windows-1252',
  cp936: 'gbk',
  '936': 'gbk',
  cp949: 'euc-kr',
  '949': 'euc-kr',
  cp950: 'big5',
  '950': 'big5',
};

/** Language driver ids that name one encoding. 0x57 means "whatever the machine used": no sign. */
const LANGUAGE_IDS: Readonly<Record<number, string>> = {
  19: 'shift_jis',
  123: 'shift_jis',
  77: 'gbk',
  122: 'gbk',
  78: 'euc-kr',
  121: 'euc-kr',
  79: 'big5',
  120: 'big5',
  3: 'windows-1252',
  200: 'windows-1250',
  201: 'windows-1251',
};

export interface TextEncodingFound {
  /** WHATWG label. */
  readonly label: string;
  readonly decode: (bytes: Uint8Array) => string;
}

/**
 * The encoding of a dBASE table: the one asked for, else .cpg, language id, UTF-8, Shift_JIS, in
 * this order, the first that explains every byte. Errors: `dbf-encoding-unknown`,
 * `dbf-encoding-wrong` {encoding}.
 */
export function dbfEncoding(
  file: string,
  table: DbfTable,
  cpg: Uint8Array | null,
  asked: string | undefined,
): TextEncodingFound {
  if (asked !== undefined) {
    const found = decoder(asked);
    if (found && explainsAll(table, found)) return found;
    throw new SurveyError('dbf-encoding-wrong', { file, encoding: asked });
  }
  const told = cpg === null ? '' : new TextDecoder('latin1').decode(cpg);
  const candidates = [normalised(told), LANGUAGE_IDS[table.languageId], 'utf-8', 'shift_jis'];
  for (const label of candidates) {
    const found = label ? decoder(label) : null;
    if (found && explainsAll(table, found)) return found;
  }
  throw new SurveyError('dbf-encoding-unknown', { file });
}

function normalised(cpg: string): string {
  const label = cpg.replace(/^ï»¿/, '').trim().toLowerCase();
  return CPG_LABELS[label] ?? label;
}

function decoder(label: string): TextEncodingFound | null {
  try {
    const strict = new TextDecoder(normalised(label), { fatal: true });
    return { label: strict.encoding, decode: (bytes) => decodeWhole(strict, bytes) };
  } catch {
    return null;
  }
}

/** A value that fills its field may end in half a character: writers cut at a byte. */
function decodeWhole(strict: TextDecoder, bytes: Uint8Array): string {
  for (let cut = 0; ; cut++) {
    try {
      return strict.decode(bytes.subarray(0, bytes.length - cut));
    } catch (error) {
      if (cut === 3 || bytes.length < 10 || cut + 1 >= bytes.length) throw error;
    }
  }
}

function explainsAll(table: DbfTable, found: TextEncodingFound): boolean {
  try {
    for (const text of dbfTexts(table)) found.decode(text);
    return true;
  } catch {
    return false;
  }
}
