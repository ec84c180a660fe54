import type { slopeIssuesJa } from './issues-slope-ja.ts';

export const slopeIssuesEn = {
  'slope-not-measured':
    'Area “{subject}”: its sloped surface has not been measured. Choose an elevation model (DEM) and press “Measure the sloped area”.',
  'slope-stale':
    'Area “{subject}”: the outline, the elevation model or the limit has changed since it was measured. Measure again; until then no area is shown.',
  'slope-clamped':
    'Area “{subject}”: {clamped} of {cells} cells ({share} %) are steeper than the limit of {limit}° (up to {steepest}°) and count at the limit. Check that they are no steps or errors of the elevation model.',
  'slope-flat-cells':
    'Area “{subject}”: {flat} of {cells} cells ({share} %) lie at the edge of the elevation model or beside missing heights and were taken as flat. Use a model that reaches beyond the outline.',
  'slope-few-cells':
    'Area “{subject}”: only {cells} cells of the elevation model lie in the outline, so its slope is a rough guess. Use a finer model.',
  'slope-dem-coarse':
    'Area “{subject}”: the cells of {file} are about {cellM} m and can’t show a reef’s relief. Use an elevation model finer than 5 m, or another way of measuring.',
  'zones-overlap':
    'Zones {index} and {other} share {pixels} pixels, which count in each of them. Mend the outlines before adding the zones up.',
  'zone-outside-raster':
    'Zone {index} reaches beyond the class map; what lies outside was not counted. Check the extent of the map.',
  'zone-without-pixels':
    'Zone {index} holds no pixel centre of the class map. Check its place and coordinate system, or make it larger than a pixel.',
} as const satisfies Record<keyof typeof slopeIssuesJa, string>;
