import type { Figure, FigureId } from '../../derivation.ts';
import { naturalExp } from '../../natural-exp.ts';
import { naturalLog } from '../../natural-log.ts';
import { figureNumber } from '../../uncertainty/figure-number.ts';
import type { UncertainFigure } from '../../uncertainty/uncertain-figure.ts';

const MEAN = '/mean-wet-mass';

interface Count {
  readonly massKg: number;
  readonly shoots: number;
  readonly logLength: number;
}

/**
 * The error of a mean wet mass that comes from the length–weight line: with x = ln L, relative
 * (e^s² − 1) (1/n + Σ w² ÷ m) + s² (x̄ − x₀)² ÷ Σ(x − x̄)², where x₀ is the mean of the counted shoots
 * weighted by mass and Σ w² ÷ m their own scatter about the line (m shoots, share w of the mass, in
 * each transect). Prediction interval: Sokal & Rohlf, Biometry (1995) §14.5, for a mean of new
 * observations; e^s² − 1 in place of s² for masses, whose scatter is lognormal, so that the correction
 * of the retransformation (Duan 1983, JASA 78, 605–610: a mean of n) errs with the line. Null for what no line was used for, and for a line without residuals.
 */
export function lineTerm(
  figures: ReadonlyMap<FigureId, Figure>,
  mean: FigureId,
): UncertainFigure['terms'][number] | null {
  if (!mean.startsWith('length-weight:') || !mean.endsWith(MEAN)) return null;
  const folder = mean.slice(0, -MEAN.length);
  const at = (tail: string) => figureNumber(figures.get(`${folder}/${tail}`));
  const ending = (tail: string) =>
    [...figures.keys()].filter((id) => id.startsWith(`${folder}/`) && id.endsWith(tail));
  const variance = at('residual-variance');
  const logLengths = ending('/log-length').map((id) => figureNumber(figures.get(id)));
  const n = logLengths.length;
  if (!(variance > 0) || n < 3) return null;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const centre = sum(logLengths) / n;
  const spread = sum(logLengths.map((x) => (x - centre) * (x - centre)));
  const counts = ending('/transect-wet-mass').flatMap((id): Count[] => {
    const own = (tail: string) => figureNumber(figures.get(id.replace(/transect-wet-mass$/, tail)));
    const [massKg, shoots] = [figureNumber(figures.get(id)), own('shoot-count')];
    const logLength = naturalLog(own('mean-shoot-length'));
    return massKg > 0 && shoots > 0 ? [{ massKg, shoots, logLength }] : [];
  });
  const total = sum(counts.map(({ massKg }) => massKg));
  if (!(total > 0)) return null;
  const x0 = sum(counts.map(({ massKg, logLength }) => massKg * logLength)) / total;
  const own = sum(counts.map(({ massKg, shoots }) => (massKg * massKg) / shoots)) / (total * total);
  const ofMasses = naturalExp(variance) - 1;
  const ofSlope = (variance * (x0 - centre) * (x0 - centre)) / spread;
  const relative = Math.sqrt(ofMasses * (1 / n + own) + ofSlope);
  return {
    term: {
      id: `line:${folder}`,
      error: {
        kind: 'student',
        standardError: relative * at('mean-wet-mass'),
        degrees: n - 2,
      },
      sample: { count: n, population: null, unit: 'weighed-shoots' },
    },
    factor: 1,
  };
}
