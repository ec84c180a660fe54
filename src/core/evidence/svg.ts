export type SvgAttributes = Readonly<Record<string, string | number>>;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that XML 1.0 cannot hold, and lone surrogates, become U+FFFD. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (found) => ESCAPES[found] ?? found);

/** Lengths of the page to 0.001 mm, so that no engine prints another last digit. */
const attributeText = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : escapeXml(value);

/** `children` is markup already; use `svgText` for words. */
export function svg(name: string, attributes: SvgAttributes, children = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${attributeText(value)}"`)
    .join('');
  return children === '' ? `<${name}${written}/>` : `<${name}${written}>${children}</${name}>`;
}

export interface TextStyle {
  readonly size: number;
  readonly fill?: string;
  readonly weight?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** One line of words with its baseline at (x, y), mm. */
export function svgText(x: number, y: number, words: string, style: TextStyle): string {
  if (words === '') return '';
  const { size, fill = INK, weight = 400, anchor = 'start' } = style;
  const attributes: Record<string, string | number> = { x, y, 'font-size': size, fill };
  if (weight !== 400) attributes['font-weight'] = weight;
  if (anchor !== 'start') attributes['text-anchor'] = anchor;
  return svg('text', attributes, escapeXml(words));
}

export const INK = '#16242b';
export const MUTED = '#5b6b73';
export const RULE = '#c3ced3';
export const ACCENT = '#0b6b66';
export const WARNING = '#a63d14';
/** Ground that is claimed wrongly, as on the map of the app. */
export const ALARM = '#c1121f';
