import type { ClassTally } from './class-tally.ts';
import { createEdgeGroups, type EdgeGroups } from './edge-groups.ts';
import { followChain, STAYS, WITH_EDGE } from './follow-chain.ts';
import type { Connectivity } from './labelled-row.ts';
import { eachStrip, type StripWork } from './labelled-strips.ts';
import type { KeptOrNot, RunStrips } from './run-strip.ts';
import type { RunStrip } from './runs.ts';
import type { SieveSettings } from './sieve-settings.ts';
import { createStripSieve, type DecidedStrip, type EdgeGoals, settle } from './sieve-strip.ts';
import { createStripGrouper, type StripGroups } from './strip-groups.ts';

/** Reads the map for the last time: what becomes of strip `index`, good until the next. */
export type DecideStrip = (strip: KeptOrNot, index: number) => DecidedStrip;

/** Groups of strips; of those that are kept they are kept, too. */
function createKeptGrouper(nodata: number, connectivity: Connectivity) {
  const group = createStripGrouper(nodata, connectivity);
  const kept = new WeakMap<RunStrip, StripGroups>();
  /** The second time is the last: what is decided of the strip then takes their place. */
  return (strip: KeptOrNot): StripGroups => {
    const known = kept.get(strip);
    if (known) {
      kept.delete(strip);
      return known;
    }
    const groups = group(strip);
    if (!strip.isKept) return groups;
    const { labels, links, values, count } = groups;
    const own = {
      labels: labels.slice(0, strip.runs.length),
      links: links.slice(0, count),
      values: values.slice(0, count),
      count,
    };
    kept.set(strip, own);
    return own;
  };
}

/** The first pass: how large the components are that cross the edge of a strip. */
async function joinEdges(
  strips: RunStrips,
  connectivity: Connectivity,
  group: (strip: KeptOrNot) => StripGroups,
  work: StripWork & { readonly tally?: ClassTally },
): Promise<EdgeGroups> {
  const edges = createEdgeGroups(connectivity);
  await eachStrip(strips, work, { pass: 0, of: 2 }, (strip, index) => {
    work.tally?.add(strip);
    const place = { isFirst: index === 0, isLast: index === strips.count - 1 };
    edges.add(strip, group(strip), place);
  });
  return edges.finish();
}

/** From the largest neighbour of each component that crosses an edge to where it goes. */
function followEdges({ goals }: EdgeGoals): void {
  for (let root = 0; root < goals.length; root++) {
    if (goals[root]! <= WITH_EDGE) goals[root] = WITH_EDGE - goals[root]!;
  }
  const path: number[] = [];
  for (let root = 0; root < goals.length; root++) {
    if (goals[root]! >= 0) followChain(goals, root, () => 0, path);
  }
}

/**
 * Two passes over the map: how large each component is that crosses the edge of a strip, and where
 * it goes if that is too small. All others are whole within a strip, and are decided there, whenever
 * it is read: memory follows the strip, and 13 bytes for each that crosses an edge.
 */
export async function planSieve(
  strips: RunStrips,
  settings: SieveSettings,
  work: StripWork & { readonly tally?: ClassTally },
): Promise<DecideStrip> {
  const { connectivity } = settings;
  const group = createKeptGrouper(strips.map.nodata, connectivity);
  const edges = await joinEdges(strips, connectivity, group, work);
  const goals: EdgeGoals = {
    goals: new Int32Array(edges.count).fill(STAYS),
    sizes: new Int32Array(edges.count),
  };
  const sieve = createStripSieve(edges, strips.count, goals, settings);
  const decided = new WeakMap<RunStrip, DecidedStrip>();
  await eachStrip(strips, work, { pass: 1, of: 2 }, (strip, index) => {
    sieve.take(strip, group(strip), index);
    sieve.note();
    if (!strip.isKept) return;
    const { labels, values, later } = sieve.decide();
    decided.set(strip, { labels, values: values.slice(), later });
  });
  followEdges(goals);
  return (strip, index) => {
    const known = decided.get(strip);
    if (!known) sieve.take(strip, group(strip), index);
    const made = known ?? sieve.decide();
    settle(made, goals.goals);
    return made;
  };
}
