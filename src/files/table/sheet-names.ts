const attributes = (tag: string): ReadonlyMap<string, string> =>
  new Map(
    [...tag.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
      ([, name = '', double, single]) => [name.replace(/^\w+:/, ''), double ?? single ?? ''],
    ),
  );

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

const plain = (text: string): string =>
  text.replace(/&(lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity);

/** What a person calls each sheet, by its part of the zip. */
export function sheetNames(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const links = texts.get('xl/_rels/workbook.xml.rels') ?? '';
  const parts = new Map(
    [...links.matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g)].map(([tag]) => {
      const found = attributes(tag);
      const target = found.get('Target') ?? '';
      return [found.get('Id'), target.startsWith('/') ? target.slice(1) : `xl/${target}`];
    }),
  );
  const sheets = (texts.get('xl/workbook.xml') ?? '').matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g);
  return new Map(
    [...sheets].map(([tag]) => {
      const found = attributes(tag);
      return [parts.get(found.get('id')) ?? '', plain(found.get('name') ?? '')];
    }),
  );
}
