/** One node of a WKT text: KEYWORD["quoted", 1.5, CHILD[…]]. */
export interface WktNode {
  readonly keyword: string;
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  readonly children: readonly WktNode[];
}

const TOKEN =
  /\s*(?:([A-Za-z_]\w*)\s*([[(])?|"((?:[^"]|"")*)"|([-+]?[\d.]+(?:[eE][-+]?\d+)?)|([,\])]))/y;
const DEEPEST = 32;

/** The tree of a WKT1 or WKT2 text; null where it is not WKT. */
export function parseWkt(text: string): WktNode | null {
  const tokens = new RegExp(TOKEN);
  const read = (keyword: string, depth: number): WktNode | null => {
    if (depth > DEEPEST) return null;
    const texts: string[] = [];
    const numbers: number[] = [];
    const children: WktNode[] = [];
    for (;;) {
      const match = tokens.exec(text);
      if (!match) return null;
      const [, word, open, quoted, number, mark] = match;
      if (word !== undefined && open) {
        const child = read(word.toUpperCase(), depth + 1);
        if (!child) return null;
        children.push(child);
      } else if (word !== undefined) texts.push(word);
      else if (quoted !== undefined) texts.push(quoted);
      else if (number !== undefined) numbers.push(Number(number));
      else if (mark !== ',') return { keyword, texts, numbers, children };
    }
  };
  const first = tokens.exec(text);
  return first?.[1] && first[2] ? read(first[1].toUpperCase(), 0) : null;
}

/** All nodes of the given keywords, the node itself included, outermost first. */
export function wktNodes(node: WktNode, ...keywords: string[]): WktNode[] {
  const below = node.children.flatMap((child) => wktNodes(child, ...keywords));
  return keywords.includes(node.keyword) ? [node, ...below] : below;
}
