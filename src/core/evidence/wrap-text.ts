/** Widths in em of a sans-serif face; half-width is taken a little wide, so that lines never overflow. */
function charEm(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code > 0xff60 && code < 0xffa0) return 0.55;
  if (code >= 0x1100) return 1;
  if ('MW@%mw—'.includes(char)) return 0.86;
  if (" .,:;|!'ijl()[]/".includes(char)) return 0.33;
  return code >= 65 && code <= 90 ? 0.66 : 0.57;
}

export function textWidth(words: string, size: number): number {
  let em = 0;
  for (const char of words) em += charEm(char);
  return em * size;
}

/** 行頭禁則: these may not begin a line. */
const NOT_FIRST = '、。,.・:;)]}」』】〉》”’ー?!々ぁぃぅぇぉっゃゅょァィゥェォッャュョ%';

/** Pieces between which a line may break: words of Latin text, single characters of Japanese. */
function pieces(words: string): string[] {
  const parts: string[] = [];
  for (const part of words.match(/[\u0021-\u10ff]+|[^\u0021-\u10ff]/gu) ?? []) {
    const last = parts.length - 1;
    if (last >= 0 && NOT_FIRST.includes(part)) parts[last] += part;
    else parts.push(part);
  }
  return parts;
}

/** Lines no wider than `width`; a word longer than a line is cut. At least one line. */
export function wrapText(words: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    lines.push(line.trimEnd());
    line = '';
  };
  for (const piece of pieces(words.replace(/\s+/g, ' ').trim())) {
    if (line !== '' && textWidth(line + piece, size) > width) flush();
    if (line === '' && piece === ' ') continue;
    for (const char of textWidth(piece, size) > width ? [...piece] : [piece]) {
      if (line !== '' && textWidth(line + char, size) > width) flush();
      line += char;
    }
  }
  if (line !== '' || lines.length === 0) flush();
  return lines;
}

/** One line; what does not fit is cut and marked `…`. */
export function fitText(words: string, width: number, size: number): string {
  if (textWidth(words, size) <= width) return words;
  const chars = [...words];
  while (chars.length > 1 && textWidth(`${chars.join('')}…`, size) > width) chars.pop();
  return `${chars.join('')}…`;
}
