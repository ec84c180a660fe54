import {
  type LengthWeightTexts,
  lengthWeightDensity,
} from '../../../src/core/biomass/length-weight.ts';
import { figureText } from '../../../src/core/derivation.ts';

export type Pair = readonly [string, string];
type Count = readonly [areaM2: string, shoots: string, meanLengthCm: string];

export const entry = (
  shoots: readonly Pair[],
  counts: readonly Count[],
  biasCorrection: LengthWeightTexts['biasCorrection'] = 'none',
): LengthWeightTexts => ({
  id: 'w',
  name: 'アカモク',
  takenOn: '2024-03-01',
  biasCorrection,
  shoots: shoots.map(([lengthCm, wetMassG], index) => ({ id: `s${index}`, lengthCm, wetMassG })),
  counts: counts.map(([areaM2, number, meanLengthCm], index) => ({
    id: `c${index}`,
    transect: `L${index + 1}`,
    areaM2,
    shoots: number,
    meanLengthCm,
  })),
});

/** The figures of an entry by the end of their id, with their value before the cut. */
export function density(texts: LengthWeightTexts) {
  const made = lengthWeightDensity(texts);
  const { figures, issues } = made.ledger;
  const figure = (tail: string) => figures.find(({ id }) => id === `length-weight:w/${tail}`);
  const number = (tail: string) => {
    const found = figure(tail);
    return found ? Number(found.exact ?? figureText(found)) : null;
  };
  return { ...made, figures, figure, number, issues, codes: issues.map(({ code }) => code) };
}

/** m = 0.01 L². */
export const square: readonly Pair[] = [
  ['10', '1'],
  ['20', '4'],
  ['30', '9'],
  ['40', '16'],
];

/** Made up, with the scatter of a real sample. */
export const sample: readonly Pair[] = [
  ['42', '18.3'],
  ['55', '31.0'],
  ['61', '35.2'],
  ['78', '66.1'],
  ['90', '70.4'],
  ['104', '120.9'],
  ['118', '133.0'],
  ['127', '181.5'],
  ['141', '190.2'],
  ['160', '301.7'],
  ['183', '322.8'],
  ['205', '498.6'],
];
export const counts: readonly Count[] = [
  ['20', '31', '96'],
  ['25', '18', '120'],
  ['15', '27', '88.5'],
];
