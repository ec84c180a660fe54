/** Widths in em of a sans-serif face; half-width is taken a little wide, so that lines never overflow. */
function charEm(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code > 0xff60 && code < 0xffa0) return 0.55;
  if (code >= 0x1100) return 1;
  if ('MW@%mw—'.includes(char)) return 0.86;
  if (" \u00a0.,:;|!'ijl()[]/".includes(char)) return 0.33;
  return code >= 65 && code <= 90 ? 0.66 : 0.57;
}

export function textWidth(words: string, size: number): number {
  let em = 0;
  for (const char of words) em += charEm(char);
  return em * size;
}

/** 行頭禁則: these may not begin a line. */
const NOT_FIRST =
  '、。，．,.・：；:;）］｝)]}」』】〉》”’ー？！?!々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％%';
/** 行末禁則: these may not end a line. */
const NOT_LAST = '（［｛([{「『【〈《“‘';
const STOPS = '、。，．）」』】〉》・';

type Script = 'kana' | 'katakana' | 'kanji' | 'latin';

function scriptOf(char: string): Script {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x1100) return 'latin';
  if (code >= 0x3040 && code < 0x30a0) return 'kana';
  return code >= 0x30a0 && code < 0x3100 ? 'katakana' : 'kanji';
}

/** A phrase of Japanese begins where the script changes, but not at the kana that end a word. */
function beginsPhrase(before: string, char: string): boolean {
  if (NOT_FIRST.includes(char) || NOT_LAST.includes(before)) return false;
  if (STOPS.includes(before) || NOT_LAST.includes(char)) return true;
  // 令和6年度, 49基: a number stays with what it counts.
  if (/\d/.test(before + char)) return false;
  const [from, to] = [scriptOf(before), scriptOf(char)];
  return from !== to && to !== 'kana';
}

/** Pieces between which a line may break well: words of Latin text, phrases of Japanese. */
function phrases(words: string): string[] {
  const parts: string[] = [];
  let before = '';
  for (const char of words) {
    const starts = char === ' ' || before === ' ' || before === '' || beginsPhrase(before, char);
    if (starts) parts.push(char);
    else parts[parts.length - 1] += char;
    before = char;
  }
  return parts;
}

/** The characters of a piece that is too long for any line, closed up with what may not stand alone. */
function characters(piece: string): string[] {
  const parts: string[] = [];
  let before = '';
  for (const char of piece) {
    if (before !== '' && (NOT_FIRST.includes(char) || NOT_LAST.includes(before))) {
      parts[parts.length - 1] += char;
    } else parts.push(char);
    before = char;
  }
  return parts;
}

/** A phrase that leaves more of a line empty than this is broken inside. */
const RAGGED = 0.2;

/**
 * Lines no wider than `width`, broken between words and phrases; a long one is cut. U+00A0 never
 * breaks. At least one line.
 */
export function wrapText(words: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    lines.push(line.replace(/ +$/, ''));
    line = '';
  };
  const fits = (more: string) => textWidth(line + more, size) <= width;
  for (const piece of phrases(words.replace(/[^\S\u00a0]+/g, ' ').trim())) {
    if (piece === ' ' && line === '') continue;
    if (fits(piece)) {
      line += piece;
      continue;
    }
    const empty = width - textWidth(line, size);
    const isJapanese = scriptOf(piece) !== 'latin';
    const tooLong = textWidth(piece, size) > width;
    if (!tooLong && !(isJapanese && empty > width * RAGGED)) {
      flush();
      if (piece !== ' ') line = piece;
      continue;
    }
    if (!isJapanese && line !== '') flush();
    for (const part of characters(piece)) {
      for (const char of textWidth(part, size) > width ? [...part] : [part]) {
        if (line !== '' && !fits(char)) flush();
        line += char;
      }
    }
  }
  if (line !== '' || lines.length === 0) flush();
  return lines;
}

/** One line; what does not fit is cut and marked `…`. */
export function fitText(words: string, width: number, size: number): string {
  const room = width / size - textWidth('…', 1);
  let em = 0;
  let kept = '';
  for (const char of words) {
    em += charEm(char);
    if (em > width / size) return `${kept}…`;
    if (em <= room || kept === '') kept += char;
  }
  return words;
}
