import type { EvidenceText } from '../core/evidence/text.ts';
import { quantitiesEn } from './evidence-quantities.ts';

export const evidenceEn: EvidenceText = {
  language: 'en',
  quantities: quantitiesEn,
  notes: {
    'measured-to-decimal': 'Cut once, here, where a measured value becomes a decimal',
    'ellipsoidal-area': 'Area on the ellipsoid',
  },
  models: { 'random-forest': 'Random forest', 'maximum-likelihood': 'Maximum likelihood' },
  table: {
    id: 'ID',
    quantity: 'Quantity',
    subject: 'Of',
    value: 'Value',
    unit: 'Unit',
    formula: 'Formula name',
    template: 'Formula',
    substituted: 'With values',
    inputs: 'Inputs',
    rounding: 'Rounding',
    exact: 'Before rounding',
    source: 'Basis and source',
    note: 'Note',
  },
  rounding: {
    'truncate-decimals': 'cut after {digits} decimals',
    'truncate-significant': 'cut after {digits} significant digits',
    'half-up-decimals': 'rounded half up to {digits} decimals',
    'half-up-significant': 'rounded half up to {digits} significant digits',
  },
  sources: {
    typed: 'Typed. Basis: {basis}',
    typedBare: 'Typed',
    literature: 'Literature: {citation}',
    constant: 'Constant: {citation}',
    file: 'File {file} {place}',
    polygon: 'Polygon of {file} ({vertices} vertices, {holes} holes)',
    drawnPolygon: 'Polygon drawn on the screen ({vertices} vertices, {holes} holes)',
    pixels: '{pixels} pixels of “{className}” in the classified {file} (step {step})',
    missing: 'No basis was given',
  },
  sheet: {
    kind: 'Map of the bed · basis of the area',
    place: 'Place',
    surveyedOn: 'Surveyed on',
    author: 'Author',
    unknown: 'not given',
    madeUp: 'SAMPLE DATA · NEVER TO BE FILED',
    madeUpMark: 'SAMPLE · NOT FOR FILING',
    legend: 'Legend and area by class',
    className: 'Class',
    pixels: 'Pixels',
    areaM2: 'Area m²',
    areaHa: 'Area ha',
    bed: '(bed)',
    total: 'Total',
    nodata: 'No data',
    notClassified: 'not classified',
    figures: 'CO₂ absorption',
    item: 'Item',
    coefficient: 'Coeff. t/ha',
    absorption: 'Absorbed t',
    vessel: 'Vessels t',
    credited: 'Credited t',
    sum: 'Total, t-CO₂',
    more: '{count} more: see derivation.csv',
    scale: 'Scale about 1:{ratio} on A4. Lengths are on the ellipsoid',
    trueNorth: 'True north',
    gridNorthEast: 'Grid north lies {degrees}° east of true north (convergence)',
    gridNorthWest: 'Grid north lies {degrees}° west of true north (convergence)',
    gridNorthSame: 'Grid north is true north (within 0.01°)',
    noCrs: 'The CRS is not known: no scale, north or area can be given',
    noImage: 'No image',
    mapData: 'Map data',
    crs: 'CRS',
    centre: 'Centre',
    northing: 'N',
    easting: 'E',
    image: 'Image',
    takenOn: 'Taken on',
    credit: 'Credit',
    sha256: 'Image SHA-256',
    method: 'Method',
    methodSentence:
      '{model} ({parameters}), supervised; {samples} samples, {pixels} training pixels. Step {step}',
    forestSentence: '{trees} trees, depth {depth}, at least {leaf} pixels a leaf, seed {seed}',
    gaussianSentence: 'a normal distribution per class',
    noMethod: 'Not classified yet',
    areaBasis: 'Basis of area',
    software: 'Made by',
    page: 'Page {page} of {pages}',
  },
  readme: `{title}
Evidence package of a survey of seagrass and seaweed beds

Made on   {created}
Made by   {software}
{nature}
CONTENTS
survey.json             the survey: every input and setting
sources/                the original files (imagery, samples, tables)
results/coverage.tif    the coverage map (GeoTIFF)
results/derivation.csv  every figure: value, formula, inputs, rounding, source
results/figures.json    the same, for machines
results/map-sheet.svg   the map sheet (A4)
model/                  the fitted model
manifest.json           list of the files with their SHA-256
SHA256SUMS              the same list for sha256sum

HOW TO CHECK IT
1. That no file was changed
   In this folder:  sha256sum -c SHA256SUMS  (macOS: shasum -a 256 -c SHA256SUMS)
2. That the figures follow from the inputs
   Open this zip in Moba: every figure is computed again from survey.json and compared with the record.
3. That the coverage map follows from the image
   Classify the image in sources/ again with the samples and settings of survey.json, the seed
   included: the same map comes out.
`,
};
