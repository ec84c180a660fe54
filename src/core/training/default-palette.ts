/**
 * Colours told apart with any colour vision: four of the coast, then Okabe & Ito 2008
 * ("Color Universal Design") without their black.
 */
export const DEFAULT_PALETTE: readonly string[] = [
  '#3f8f5a',
  '#8c5a2b',
  '#d8c48f',
  '#2b5d86',
  '#e69f00',
  '#56b4e9',
  '#cc79a7',
  '#f0e442',
  '#d55e00',
  '#009e73',
  '#0072b2',
];

/** The colour of the n-th class, from 0; past the end it starts again. */
export const defaultColor = (index: number): string =>
  DEFAULT_PALETTE[index % DEFAULT_PALETTE.length]!;
