import type { ClassTally } from './class-tally.ts';
import { createFragments, type FinishedFragments, rootOf } from './fragments.ts';
import {
  createStripLabeller,
  eachStrip,
  FIRST_ROW,
  type LabelState,
  type StripWork,
} from './labelled-strips.ts';
import { createLargestNeighbours, followChains } from './largest-neighbours.ts';
import type { Connectivity } from './run-labels.ts';
import type { RunStrips } from './run-strip.ts';

export interface SieveSettings {
  /** Components of fewer pixels go. 1 changes nothing. */
  readonly minPixels: number;
  readonly connectivity: Connectivity;
}

/** All that the last pass needs. */
export interface SievePlan {
  /** The class that each label gets. */
  readonly newValue: Uint8Array;
  /** How the labels of each strip start. */
  readonly states: readonly LabelState[];
}

/** The first pass: how large each component is. */
async function measureComponents(
  strips: RunStrips,
  connectivity: Connectivity,
  work: StripWork & { readonly tally?: ClassTally },
): Promise<{ states: LabelState[]; finished: FinishedFragments }> {
  const fragments = createFragments(connectivity);
  const label = createStripLabeller(strips.map.nodata, connectivity);
  const states: LabelState[] = [];
  let state = FIRST_ROW;
  await eachStrip(strips, work, { pass: 0, of: 2 }, (strip) => {
    work.tally?.add(strip);
    states.push(state);
    state = label(strip, state, fragments.add);
  });
  return { states, finished: fragments.finish() };
}

/** Two passes over the map: sizes, then the largest neighbour of what is too small. */
export async function planSieve(
  strips: RunStrips,
  { minPixels, connectivity }: SieveSettings,
  work: StripWork & { readonly tally?: ClassTally },
): Promise<SievePlan> {
  const { states, finished } = await measureComponents(strips, connectivity, work);
  const { links, value, count } = finished;
  const { largest, addRow } = createLargestNeighbours(finished, minPixels, connectivity);
  const label = createStripLabeller(strips.map.nodata, connectivity);
  await eachStrip(strips, work, { pass: 1, of: 2 }, (strip, index) => {
    label(strip, states[index]!, addRow);
  });
  followChains(largest, finished, minPixels);
  const newValue = value.slice(0, count);
  for (let at = 0; at < count; at++) {
    const goal = largest[rootOf(links, at)]!;
    if (goal <= -2) newValue[at] = value[-2 - goal]!;
  }
  return { newValue, states };
}
