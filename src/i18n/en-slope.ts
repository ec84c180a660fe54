import type { slopeJa } from './ja-slope.ts';

export const slopeEn = {
  'slope.dem': 'Elevation model (DEM)',
  'slope.no-dem': 'No elevation model yet',
  'slope.no-dem-hint':
    'Drop a GeoTIFF of depths or heights here: one band. Whether up or down is positive does not change a slope.',
  'slope.limit': 'Steepest slope counted',
  'slope.limit-hint':
    'Steeper cells count as this slope, and their number is shown: near 90° a small error of height would add area without bound. Heights are taken as metres unless the file names another unit.',
  'slope.measure': 'Measure the sloped area',
  'slope.again': 'Measure again',
  'slope.result': 'The same outline, measured in other ways',
  'slope.way': 'Measured',
  'slope.way.sloped': 'along the slope',
  'slope.way.ellipsoidal': 'on the ellipsoid',
  'slope.way.planar': 'on the plane',
  'slope.area': 'Area',
  'slope.difference': 'From the ellipsoid',
  'slope.start': 'Measure its slope over a DEM',
  'slope.back': 'Back to the outline’s own area',
  'job.slope': 'Measuring the sloped area',
  'job.stage.measure': 'measuring',
  'quantity.sloped-area': 'Sloped area',
  'quantity.sloped-difference': 'Sloped minus ellipsoidal',
  'quantity.max-slope': 'Steepest slope counted',
  'quantity.dem-cells': 'Cells of the DEM',
  'quantity.clamped-cells': 'Cells counted at the limit',
  'quantity.flat-cells': 'Cells taken as flat',
  'quantity.steepest-slope': 'Steepest slope',
  'note.sloped-area':
    'The ellipsoidal area times the mean of 1 ÷ cos(slope) over the cells of the DEM. Heights are taken as metres unless the file names another unit.',
  'note.sloped-area-limited':
    'The ellipsoidal area times the mean of 1 ÷ cos(slope) over the cells of the DEM; cells steeper than the limit count at the limit. Heights are taken as metres unless the file names another unit.',
} as const satisfies Record<keyof typeof slopeJa, string>;
