/**
 * Published error matrices with results computed outside of this program (R package mapaccuracy, and
 * exact arithmetic), to 12 decimals. Rows: stratum; columns: reference class.
 */
export interface PublishedVector {
  readonly name: string;
  readonly classes: readonly string[];
  readonly strata: readonly string[] | null;
  readonly counts: readonly (readonly number[])[];
  /** In any unit; shares do not depend on it. */
  readonly sizes: readonly number[];
  readonly overall?: readonly [value: number, se: number];
  readonly users?: readonly number[];
  readonly usersSe?: readonly number[];
  readonly producers?: readonly number[];
  readonly producersSe?: readonly number[];
  readonly share: readonly number[];
  readonly shareSe: readonly number[];
}

export const PUBLISHED: readonly PublishedVector[] = [
  {
    name: 'Olofsson et al. 2014 (RSE 148, 42–57), Table 8',
    classes: ['deforestation', 'forest gain', 'stable forest', 'stable non-forest'],
    strata: null,
    counts: [
      [66, 0, 5, 4],
      [0, 55, 8, 12],
      [1, 0, 153, 11],
      [2, 1, 9, 313],
    ],
    sizes: [200000, 150000, 3200000, 6450000],
    overall: [0.946511888112, 0.009430417216],
    users: [0.88, 0.733333333333, 0.927272727273, 0.963076923077],
    usersSe: [0.037776011264, 0.051406640064, 0.020278249872, 0.010476275861],
    producers: [0.748661404831, 0.847156398104, 0.93450890858, 0.961608992831],
    producersSe: [0.108831557646, 0.12980018404, 0.017512460544, 0.009368130348],
    share: [0.023508624709, 0.012984615385, 0.317522144522, 0.645984615385],
    shareSe: [0.003490722441, 0.002129153076, 0.008792424205, 0.009229963919],
  },
  {
    name: 'Olofsson et al. 2013 (RSE 129, 122–131), example 1',
    classes: ['1', '2', '3'],
    strata: null,
    counts: [
      [97, 0, 3],
      [3, 279, 18],
      [2, 1, 97],
    ],
    sizes: [22353, 1122543, 610228],
    overall: [0.944416781948, 0.011164399505],
    users: [0.97, 0.93, 0.97],
    usersSe: [0.0171446608, 0.014755532946, 0.0171446608],
    producers: [0.480630824341, 0.994188677074, 0.896925896765],
    producersSe: [0.114558455949, 0.005778278613, 0.021023553285],
    share: [0.025703255155, 0.598286656669, 0.376010088176],
    shareSe: [0.006125723598, 0.010057433979, 0.010617971079],
  },
  {
    name: 'Olofsson et al. 2013, example 2',
    classes: ['1', '2', '3'],
    strata: null,
    counts: [
      [127, 66, 54],
      [2, 322, 17],
      [0, 15, 540],
    ],
    sizes: [0.007, 0.295, 0.698],
    overall: [0.961297375272, 0.006053311498],
    users: [0.514170040486, 0.944281524927, 0.972972972973],
    usersSe: [0.031866031176, 0.012439728412, 0.006889610086],
    producers: [0.675346808383, 0.93072026788, 0.97664975936],
    producersSe: [0.155402695555, 0.014990949758, 0.004899944753],
    share: [0.005329395562, 0.299298360062, 0.695372244376],
    shareSe: [0.001241837162, 0.006052423117, 0.005940044414],
  },
  {
    name: 'OpenMRV, Colombia (four strata, three classes)',
    classes: ['forest', 'non-forest', 'disturbance'],
    strata: ['forest', 'non-forest', 'disturbance', 'buffer'],
    counts: [
      [271, 3, 1],
      [6, 193, 1],
      [2, 1, 27],
      [23, 0, 7],
    ],
    sizes: [0.551, 0.407, 0.0137, 0.0287],
    // Printed as 0.57811, 0.39922, 0.02307 and 0.0067520, 0.0063466, 0.0037174; by exact fractions:
    share: [0.578112121212, 0.399222575758, 0.02306530303],
    shareSe: [0.006751974932, 0.006346562695, 0.003717427807],
  },
];

/** Stehman 2014 (IJRS 35, 4923–4939), numerical example: a point a column; strata of 40, 30, 20 and 10 thousand pixels. */
export const STEHMAN = {
  stratum: 'AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDDDDDDD',
  map: 'AAAAAAABBBABBBBBBBBBBBCCCCCCBBDDDDDDDDDD',
  reference: 'AAAAACBABCABBBBBAABBCCCCCDDBBADDDDDDDCCB',
} as const;
