import type { EvidenceText } from '../core/evidence/text.ts';
import { BASIS_WORDS } from './area-basis.ts';
import { evidenceGroundEn } from './evidence-ground.ts';
import { evidenceMethodEn } from './evidence-method.ts';
import { quantitiesEn } from './evidence-quantities.ts';

export const evidenceEn: EvidenceText = {
  language: 'en',
  quantities: quantitiesEn,
  notes: {
    'empty-cover-class': 'cover class of 0 %',
    'error-of-cover': 'Sampling error of the cover alone, without that of the zones’ areas',
    'error-of-transects':
      'Error between transects alone, without that of the length–weight regression and its correction',
    'measured-to-decimal': 'Cut once, here, where a measured value becomes a decimal',
    'ellipsoidal-area': 'Area on the ellipsoid',
    'sloped-area':
      'Ellipsoidal area × mean of 1 ÷ cos(slope); heights in metres unless the file names another unit',
    'sloped-area-limited':
      'Ellipsoidal area × mean of 1 ÷ cos(slope), steeper cells at the limit; heights in metres unless the file names another unit',
    'planar-area': 'Area on the plane of the coordinate system; not used',
  },
  models: {
    'random-forest': 'Random forest',
    'maximum-likelihood': 'Maximum likelihood',
    'minimum-distance': 'Minimum distance',
    'k-means': 'k-means (unsupervised)',
    threshold: 'Threshold',
  },
  table: {
    id: 'ID',
    quantity: 'Quantity',
    subject: 'Of',
    value: 'Value',
    unit: 'Unit',
    formula: 'Formula',
    substituted: 'With values',
    exact: 'Before rounding',
    rounding: 'Rounding',
    inputs: 'Inputs',
    source: 'Basis and source',
    counted: 'In the total',
    note: 'Note',
    formulaName: 'Formula name',
  },
  units: {
    m: 'm',
    m2: 'm²',
    m4: 'm⁴',
    ha: 'ha',
    kg: 'kg',
    t: 't',
    'kg/m2': 'kg/m²',
    'kg2/m4': 'kg²/m⁴',
    kg2: 'kg²',
    g2: 'g²',
    't/ha': 't/ha',
    't-CO2': 't-CO₂',
    't-CO2/ha': 't-CO₂/ha',
    'kg-CO2/kWh': 'kg-CO₂/kWh',
    kW: 'kW',
    PS: 'PS',
    h: 'h',
    '%': '%',
    count: 'count',
    cm: 'cm',
    g: 'g',
    'g/cm': 'g/cm',
    'kg/m': 'kg/m',
    'count/m2': 'per m²',
    't-CO2/m': 't-CO₂/m',
    't-CO2/t': 't-CO₂/t',
    deg: '°',
    yen: 'JPY',
    'yen/t-CO2': 'JPY/t-CO₂',
    pixels: 'pixels',
    '1': 'ratio',
  },
  input: '{name} {digits} [{id}]',
  inputUnrounded: '{name} {digits} (before rounding) [{id}]',
  counted: 'yes',
  notCounted: 'for reference',
  rounding: {
    none: 'none',
    'truncate-decimals': 'cut after {digits} decimal place(s)',
    'truncate-significant': 'cut after {digits} significant digits',
    'half-up-decimals': 'rounded half up to {digits} decimal place(s)',
    'half-up-significant': 'rounded half up to {digits} significant digits',
  },
  sources: {
    typed: 'Typed (survey.json: {path}). Basis: {basis}',
    typedBare: 'Typed (survey.json: {path})',
    literature: 'Literature: {citation}',
    constant: 'Constant: {citation}',
    file: 'File {file} {place}',
    polygon: 'Polygon of {file} ({vertices} vertices, {holes} holes; survey.json: {path})',
    drawnPolygon:
      'Polygon drawn on the screen ({vertices} vertices, {holes} holes; survey.json: {path})',
    pixels:
      'Count of pixels of “{className}” (pixel value {value}) in results/coverage.tif, classified from {image}. Step {step}',
    pixelArea:
      'Sum of the ellipsoidal areas of the {pixels} pixels of “{className}” (pixel value {value}) in results/coverage.tif, classified from {image}; {mean} m² per pixel on average. Step {step}',
    referencePoints:
      'Estimated from {points} labelled reference points (accuracy in survey.json) and the class map (step {step}). Design {design}, estimator {estimator}, one-sided confidence {confidencePct} %',
    missing: 'No basis was given',
  },
  sureness: {
    label: 'How sure',
    lower: 'one-sided {pct} % lower bound {lower} t-CO₂',
    lowerKnown:
      'one-sided {pct} % lower bound {lower} t-CO₂ of the known errors alone; {count} inputs are of unknown uncertainty, so that the true bound lies lower',
    notKnown:
      'lower bound not known ({count} inputs of unknown uncertainty; not known is not taken for 0)',
    run: 'Monte Carlo (JCGM 101), {draws} draws, seed {seed}. What drives it and what is unknown: results/uncertainty.json',
  },
  sheet: {
    kind: 'Map of the bed · basis of the area',
    kindWithoutMap: 'Basis of area and absorption',
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
    legendNote: 'Only beds are coloured on the map. Areas are on the ellipsoid, cut to 0.01 m²',
    figures: 'CO₂ absorption',
    item: 'Item',
    area: 'Area',
    coefficient: 'Coefficient',
    absorption: 'Absorption',
    certainty: 'Area × coeff.',
    vessel: 'Vessels',
    baseline: 'Baseline',
    credited: 'Credited',
    sum: 'Total absorption to be credited (t-CO₂)',
    figuresNote:
      'Absorption = coefficient × area. Credited = absorption × certainty of area × certainty of coefficient − vessels − baseline. Every formula, value before rounding and source stands in results/derivation.csv.',
    workings: 'How the figures follow',
    more: '{count} more on the next pages',
    noItems: 'No item to be credited yet',
    scale: 'Scale about 1:{ratio} on A4. Lengths are on the ellipsoid',
    trueNorth: 'True north',
    gridNorthEast: 'Grid north lies {degrees}° east of true north (convergence)',
    gridNorthWest: 'Grid north lies {degrees}° west of true north (convergence)',
    gridNorthSame: 'Grid north is true north (within 0.01°)',
    noCrs: 'The CRS is not known: no scale, north or area can be given',
    noImage: 'This survey has no image. Its areas rest on what stands below',
    imageMissing: 'The image can’t be read, so the map can’t be drawn',
    mapData: 'Map data',
    crs: 'CRS',
    centre: 'Centre',
    northing: 'N',
    easting: 'E',
    image: 'Image',
    imageBands: '{name} (stacked as bands: {names})',
    imageMosaic: '{name} (mosaic of {names})',
    takenOn: 'Taken on',
    credit: 'Credit',
    sha256: 'Image SHA-256',
    method: 'Method',
    noMethod: 'The image is not classified yet',
    basis: 'Basis of area and method',
    basisMissing: 'no reason was written',
    basisComposed: '{sentence} (composed from the figures)',
    areaBasis: 'Basis of area',
    basesMore: 'on the next pages ({count})',
    continued: '(continued)',
    figuresId: 'Figures',
    software: 'Made by',
    page: 'Page {page} of {pages}',
  },
  ground: evidenceGroundEn,
  method: evidenceMethodEn,
  areaBasis: BASIS_WORDS.en,
  readme: {
    head: `{title}
Evidence package of a survey of seagrass and seaweed beds

Made on   {created}
Made by   {software}
{nature}`,
    contentsHeading: 'CONTENTS',
    contents: {
      survey: 'the survey: every input and setting',
      sources: 'the original files (imagery, samples, tables) under their own names',
      remote: 'read from this address and not in the package; the SHA-256 is of all its bytes',
      coverage: 'the coverage map (GeoTIFF; class names in the .aux.xml)',
      table: 'every figure: value, formula, formula with values, rounding, source',
      figures: 'the same, for machines',
      uncertainty:
        'lower bound of the total, seed and draws, what drives it, inputs of unknown uncertainty',
      sheet: 'the map and a summary of the figures (A4; opens and prints in a browser)',
      model: 'the fitted model',
      manifest: 'list of the files with their SHA-256',
      sums: 'the same list for sha256sum',
    },
    checksHeading: 'HOW TO CHECK IT',
    checks: {
      unchanged: `That no file was changed
   In this folder:  sha256sum -c SHA256SUMS  (macOS: shasum -a 256 -c SHA256SUMS)`,
      byHand: `That the figures follow from their formulas (with a pocket calculator)
   Each row of results/derivation.csv is one figure. "With values", worked from left to right, gives
   "Before rounding"; "Rounding" turns that into "Value". In "Inputs", [ ] holds the ID of the row
   that a number comes from. A row without a formula is an input; "Basis and source" says from where.
   Values before rounding have at most 60 digits.`,
      recompute: `That the figures follow from the inputs (with Moba)
   Open this zip in Moba: every figure is computed again from survey.json and compared with the record.`,
      classify: `That the coverage map follows from the image
   Classify the image in sources/ again with the samples, the classes (under the same numbers) and
   the classification settings of survey.json, the seed included: results/coverage.tif comes out the
   same to the byte.`,
      limits: `What this can't tell
   The lists are no signature. A package that was made anew from other inputs can't be told from the
   original by itself: hand over the SHA-256 of this zip by another way too.`,
    },
  },
};
