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
  const feature: number[] = [];
  const threshold: number[] = [];
  const left: number[] = [];
  const leafClass: number[] = [];
  const depths = new Uint8Array(forest.roots.length);
  const roots = forest.roots.map((root, tree) => {
    const start = left.length;
    let row = [root];
    let end = start + 1;
    for (let depth = 0; row.length > 0; depth++) {
      const next: number[] = [];
      for (const node of row) {
        const inner = lone[node] === INNER;
        const child = forest.left[node]!;
        left.push(inner ? end : left.length);
        feature.push(inner ? forest.feature[node]! : 0);
        threshold.push(inner ? forest.threshold[node]! : 255);
        leafClass.push(lone[node]!);
        if (!inner) continue;
        next.push(child, child + 1);
        end += 2;
      }
      depths[tree] = depth;
      row = next;
    }
    return start;
  });
  return {
    ...forest,
    roots,
    depths,
    feature: Uint8Array.from(feature),
    threshold: Uint8Array.from(threshold),
    left: Int32Array.from(left),
    leafClass: Uint8Array.from(leafClass),
  };
}
