/** Part of the page, drawn from its top left corner, mm. */
export interface SheetBlock {
  readonly height: number;
  readonly draw: (x: number, y: number) => string;
}

export const gap = (height: number): SheetBlock => ({ height, draw: () => '' });

export function stacked(...blocks: readonly SheetBlock[]): SheetBlock {
  const height = blocks.reduce((sum, block) => sum + block.height, 0);
  const draw = (x: number, y: number) => {
    let at = y;
    return blocks
      .map((block) => {
        const markup = block.draw(x, at);
        at += block.height;
        return markup;
      })
      .join('');
  };
  return { height, draw };
}

export const beside = (left: SheetBlock, right: SheetBlock, offset: number): SheetBlock => ({
  height: Math.max(left.height, right.height),
  draw: (x, y) => left.draw(x, y) + right.draw(x + offset, y),
});

/** A section that may run over several pages: `head` stands again at the top of each. */
export interface SheetSection {
  readonly head: SheetBlock;
  readonly headAgain: SheetBlock;
  readonly rows: readonly SheetBlock[];
}

const BETWEEN = 4;

/**
 * Sections one below the other: what goes into the first `rest` mm, then pages of `height` mm. A
 * row is never cut in two.
 */
export function paginate(
  sections: readonly SheetSection[],
  height: number,
  rest: number,
): SheetBlock[] {
  const pages: SheetBlock[][] = [[]];
  let left = rest;
  const turn = () => {
    pages.push([]);
    left = height;
  };
  const put = (block: SheetBlock) => {
    pages.at(-1)!.push(block);
    left -= block.height;
  };
  for (const { head, headAgain, rows } of sections) {
    if (head.height + (rows[0]?.height ?? 0) > left) turn();
    put(head);
    for (const [i, row] of rows.entries()) {
      if (row.height > left && i > 0) {
        turn();
        put(headAgain);
      }
      put(row);
    }
    put(gap(BETWEEN));
  }
  return pages.map((blocks) => stacked(...blocks));
}
