const MAX_LENGTH = 100;
/** Device names of Windows, which can't be file names whatever their extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNSAFE = /[\u0000-\u001f\u007f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A file name that every system can hold: NFC, no path, no reserved name, at most 100 characters. */
export function safeFileName(name: string): string {
  const cleaned = name
    .normalize('NFC')
    .replace(LONE_SURROGATE, '_')
    .replace(UNSAFE, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const chars = [...(cleaned === '' ? 'file' : cleaned)];
  const dot = chars.lastIndexOf('.');
  const extension = dot > 0 && chars.length - dot <= 12 ? chars.slice(dot) : [];
  const stem = chars.slice(0, chars.length - extension.length);
  const short = [...stem.slice(0, MAX_LENGTH - extension.length), ...extension].join('');
  return RESERVED.test(short) ? `_${short}` : short;
}

/** `name`, or `name-2` and so on where it is taken; names that differ only in case count as one. */
export function uniqueFileName(name: string, taken: Set<string>): string {
  const safe = safeFileName(name);
  const dot = safe.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [safe.slice(0, dot), safe.slice(dot)] : [safe, ''];
  let unique = safe;
  for (let count = 2; taken.has(unique.toLowerCase()); count++) {
    unique = `${stem}-${count}${extension}`;
  }
  taken.add(unique.toLowerCase());
  return unique;
}
