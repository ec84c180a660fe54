/** Character references and the five names of XML 1.0. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Text of XML without its references, trimmed. */
export function plainText(xml: string): string {
  const text = xml.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, body: string) => {
    if (!body.startsWith('#')) return NAMED[body.toLowerCase()] ?? whole;
    const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
  return text.trim();
}

/**
 * Elements of a name, outermost first, as [attributes, content]; '' for an empty one. It looks at
 * each character once, however the text is broken.
 */
export function* xmlElements(xml: string, name: string): Generator<[string, string]> {
  const close = `</${name}>`;
  for (let at = xml.indexOf(`<${name}`); at >= 0; at = xml.indexOf(`<${name}`, at)) {
    const from = at + name.length + 1;
    const end = xml.indexOf('>', from);
    if (end < 0) return;
    at = end + 1;
    if (!/[\s/>]/.test(xml.charAt(from))) continue;
    const attributes = xml.slice(from, end);
    if (attributes.endsWith('/')) {
      yield [attributes.slice(0, -1), ''];
      continue;
    }
    const until = xml.indexOf(close, at);
    if (until < 0) return;
    yield [attributes, xml.slice(at, until)];
    at = until + close.length;
  }
}

/** Text of the first element of a name; null where there is none. */
export function xmlText(xml: string, name: string): string | null {
  for (const [, content] of xmlElements(xml, name)) return plainText(content);
  return null;
}

/** An attribute's value; null where there is none. */
export function xmlAttribute(attributes: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match ? plainText(match[1] ?? match[2] ?? '') : null;
}
