import type { Figure, FigureId } from '../../derivation.ts';
import { figureNumber } from '../../uncertainty/figure-number.ts';
import type { ErrorTerm } from '../../uncertainty/program.ts';
import type { UncertainFigure, UnknownWhy } from '../../uncertainty/uncertain-figure.ts';
import { lineTerm } from './line-term.ts';
import type { SampledFigure } from './sampled-figures.ts';

export interface SampledUncertainty {
  readonly figures: ReadonlyMap<FigureId, UncertainFigure>;
  readonly unknown: ReadonlyMap<FigureId, UnknownWhy>;
}

interface Known {
  readonly sample: SampledFigure;
  readonly standardError: number;
  readonly count: number;
  readonly population: number | null;
}

type Figures = ReadonlyMap<FigureId, Figure>;

const numberAt = (figures: Figures, id: FigureId): number | null => {
  const found = figureNumber(figures.get(id));
  return Number.isNaN(found) ? null : found;
};

/** `census`: all were measured, so that the error lies in the measuring of each. */
function read(figures: Figures, sample: SampledFigure): Known | UnknownWhy | 'census' | 'absent' {
  const count = numberAt(figures, sample.count);
  const population = sample.population === null ? null : numberAt(figures, sample.population);
  if (!figures.has(sample.figure)) return 'absent';
  if (population !== null && population === (count ?? 1)) return 'census';
  // The figure of the count stands only from the second transect on.
  const found = numberAt(figures, sample.standardError);
  if (count === null || count < 2 || found === null) return 'one-sample';
  if (found === 0) return 'no-spread';
  const standardError = population === null ? found : found / population;
  return { sample, standardError, count, population };
}

/** Means that share a quadrat or a transect, directly or through others: they err together. */
function groupsOf(all: readonly Known[]): readonly (readonly Known[])[] {
  const groups: { units: Set<string>; members: Known[] }[] = [];
  for (const known of all) {
    const touching = groups.filter(({ units }) => known.sample.units.some((id) => units.has(id)));
    const merged = {
      units: new Set([...touching.flatMap(({ units }) => [...units]), ...known.sample.units]),
      members: [...touching.flatMap(({ members }) => members), known],
    };
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.map(({ members }) => members);
}

/**
 * The error of a mean; of a group one error, with the fewest degrees of it, of which each mean takes
 * its own standard error as the factor.
 */
function groupTerm(members: readonly Known[]): ErrorTerm {
  const count = Math.min(...members.map((member) => member.count));
  const [first] = members as readonly [Known];
  const { unit, figure } = first.sample;
  return {
    id: `sample:${figure}`,
    error: {
      kind: 'student',
      standardError: members.length === 1 ? first.standardError : 1,
      degrees: count - 1,
    },
    sample: { count, population: first.population, unit },
  };
}

/**
 * What the samples of a survey say of their own means: standard error × t of n − 1 degrees. What one
 * sample, or one that was chosen by eye, can't say is not known.
 */
export function sampledTerms(
  figures: Figures,
  samples: readonly SampledFigure[],
): SampledUncertainty {
  const unknown = new Map<FigureId, UnknownWhy>();
  const known: Known[] = [];
  for (const sample of samples) {
    const found = read(figures, sample);
    if (found === 'census' || found === 'absent') continue;
    if (typeof found === 'string') unknown.set(sample.figure, found);
    else {
      known.push(found);
      const { siting } = sample;
      const isRandom = siting === null || siting === 'random' || siting === 'systematic';
      if (!isRandom) unknown.set(sample.figure, 'not-random');
    }
  }
  const uncertain = groupsOf(known).flatMap((members) => {
    const term = groupTerm(members);
    return members.map(({ sample, standardError }): UncertainFigure => {
      const line = lineTerm(figures, sample.figure);
      const own = { term, factor: members.length === 1 ? 1 : standardError };
      return { figure: sample.figure, estimate: null, terms: line ? [own, line] : [own] };
    });
  });
  return { figures: new Map(uncertain.map((entry) => [entry.figure, entry])), unknown };
}
