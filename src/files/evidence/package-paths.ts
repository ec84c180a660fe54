/** Where each thing lies in an evidence package. */
export const PACKAGE = {
  readme: 'README.txt',
  survey: 'survey.json',
  sources: 'sources/',
  coverage: 'results/coverage.tif',
  coverageNames: 'results/coverage.tif.aux.xml',
  table: 'results/derivation.csv',
  figures: 'results/figures.json',
  uncertainty: 'results/uncertainty.json',
  sheet: 'results/map-sheet.svg',
  model: 'model/classifier.json',
  manifest: 'manifest.json',
  sums: 'SHA256SUMS',
} as const;

/** The sheet's first page, and where more follow: `results/map-sheet-2.svg`. */
export const sheetPath = (index: number): string =>
  index === 0 ? PACKAGE.sheet : PACKAGE.sheet.replace('.svg', `-${index + 1}.svg`);
