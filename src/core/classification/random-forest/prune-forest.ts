import type { RandomForest } from '../classifier.ts';

const INNER = 255;

/** The class of all leaves below each node, INNER where they differ. */
function loneClasses({ left, leafClass }: RandomForest): Uint8Array {
  const lone = Uint8Array.from(leafClass);
  // Children stand after their parent.
  for (let node = left.length - 1; node >= 0; node--) {
    if (leafClass[node] !== INNER) continue;
    const child = left[node]!;
    if (lone[child] === lone[child + 1]) lone[node] = lone[child]!;
  }
  return lone;
}

/**
 * The same votes from fewer nodes: a split whose leaves all have one class becomes a leaf, and what
 * no pixel can reach is left out. Trees are laid out breadth first, so that the nodes that every
 * pixel passes lie together.
 */
export function pruneForest(forest: RandomForest): RandomForest {
  const lone = loneClasses(forest);
  const most = forest.left.length;
  const feature = new Uint8Array(most);
  const threshold = new Uint8Array(most);
  const left = new Int32Array(most);
  const leafClass = new Uint8Array(most);
  const depths = new Uint8Array(forest.roots.length);
  /** The node that each is a copy of. */
  const source = new Int32Array(most);
  let end = 0;
  const roots = forest.roots.map((root, tree) => {
    const start = end;
    source[end++] = root;
    for (let at = start; at < end; ) {
      for (const rowEnd = end; at < rowEnd; at++) {
        const node = source[at]!;
        const inner = lone[node] === INNER;
        left[at] = inner ? end : at;
        feature[at] = inner ? forest.feature[node]! : 0;
        threshold[at] = inner ? forest.threshold[node]! : 255;
        leafClass[at] = lone[node]!;
        if (!inner) continue;
        const child = forest.left[node]!;
        source[end++] = child;
        source[end++] = child + 1;
      }
      if (at < end) depths[tree]!++;
    }
    return start;
  });
  return {
    ...forest,
    roots,
    depths,
    feature: feature.slice(0, end),
    threshold: threshold.slice(0, end),
    left: left.slice(0, end),
    leafClass: leafClass.slice(0, end),
  };
}
