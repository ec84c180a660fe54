import type { claimIssuesJa } from './claims-ja.ts';

export const claimIssuesEn = {
  'cover-twice':
    '{subject}: cover is applied twice. Area “{area}” is weighted by cover already, and the mass per area includes it too. Keep cover in one of the two only. Until then no credited amount is shown.',
  'cover-never':
    '{subject}: cover is applied nowhere. Area “{area}” is gross, and the mass per area is that of full cover. Weight the area by cover, or use a mass that includes it. Until then no credited amount is shown.',
  'cover-unstated':
    '{subject}: it is not stated whether cover is in area “{area}” or in the mass per area. Make sure that it is applied exactly once, and state both.',
  'area-used-twice':
    '{subject}: uses the same area “{area}” as “{other}”, in periods that overlap. Check that one bed is not counted twice.',
  'area-counted-twice':
    '{subject}: area “{area}” is counted for the same species ({species}) in “{other}” too, in periods that overlap. Correct area or period, or remove one item. Until then no credited amount is shown.',
  'areas-overlap':
    '“{area}” of {subject} and “{otherArea}” of {other} overlap by {areaM2} m² ({percent} % of the smaller), and so do their periods. Redraw one of them so that no ground is counted twice.',
  'areas-may-overlap':
    '“{area}” of {subject} and “{otherArea}” of {other} may overlap: one lies over a classified image, or could not be compared exactly, so how much is not known. Check on the map that they are apart.',
  'areas-share-classes':
    '“{area}” of {subject} and “{otherArea}” of {other} both count the class {classes} of one map. Keep the class in one of the two areas.',
  'areas-same-place':
    '“{area}” of {subject} and “{otherArea}” of {other} are of one place ({place}), in periods that overlap. Compare their extents by plan or outline, and say in the basis why nothing is counted twice.',
  'zones-overlap':
    'In area “{area}”, “{zone}” and “{other}” hold, or may hold, the same ground, which is then counted twice in one sum. Correct the zones until they are apart.',
  'area-outside-study-area':
    '{areaM2} m² ({percent} %) of outline “{part}” lie outside of the study area. Correct the outline or the study area. Until then no credited amount is shown.',
  'map-leaves-study-area':
    'The map of area “{area}” reaches beyond the study area, and its pixels there are counted. Cut the image to the study area, or make sure that none of the classes lies outside.',
  'study-area-not-compared':
    'Outline “{part}” could not be compared with the study area. Simplify its vertices, and check on the map that it lies inside.',
  'area-crs-unsupported':
    'The coordinate system of area “{subject}” is not supported, so it has no area. Convert it to a plane-rectangular zone, UTM or longitude/latitude (JGD2011, WGS 84) and load it again.',
  'study-area-invalid':
    'The outline of the study area has no area (it crosses itself, has too few vertices, or an unusable coordinate system). Draw the study area again.',
  'credit-withheld':
    '{subject}: no credited amount is shown until area “{area}” is put right. See what is said of the area.',
  'credit-rests-on-error':
    '{subject}: no credited amount is shown until the error in “{names}” is put right. See what is said there.',
  'season-malformed':
    '{subject}: the lush season “{from} to {to}” is no pair of months. Choose its first and last month, 1 to 12.',
  'season-unstated':
    '{subject}: the lush season is not stated, so the dates of images and surveys are not checked against it. Choose the months in which the species is lush.',
  'scene-without-date':
    '{subject}: the date of “{scene}” is not known, so it can’t be checked against lush season and period. Type the date in the list of data.',
  'scene-out-of-season':
    '{subject}: “{scene}” ({date}) is outside the lush season (months {from} to {to}). Use an image or survey of the season, or say in the basis why this one will do.',
  'scene-outside-period':
    '{subject}: “{scene}” ({date}) is later than the end of the period ({from} to {to}), or earlier than a year before its start. Use one that fits the period, or say why it was re-used.',
  'sample-out-of-season':
    '{subject}: {samples} ({count} in all) {count|was|were} taken outside the lush season (months {from} to {to}). Use samples of the season, or say in the basis why these will do. Correct the dates if they are wrong.',
  'sample-outside-period':
    '{subject}: the dates of {samples} ({count} in all) do not fit the period ({from} to {to}). Use samples that fit it, or say why these were re-used. Correct the dates if they are wrong.',
  'survey-date-malformed':
    'The survey date “{date}” of area “{area}” is no date. Type it as 2024-07-18.',
  'attachment-missing':
    '{field} of “{subject}”: no document stands behind it (nothing attached). Attach plan, photos or field sheets, or name the document.',
  'evidence-withheld':
    '{field} of “{subject}”: the document is to be withheld from the public, so a stranger can’t check this figure.',
  'area-made-up':
    'The numbers of area “{subject}” are made up. They may show the method only: file measured ones.',
  'data-reused':
    '{field} of “{subject}” is re-used from an earlier survey ({from}). Show what proves that it still holds (observation, photos).',
  'item-count-malformed':
    'The number of items in the text of the filing, “{stated}”, is no number. Type digits only.',
  'item-count-differs':
    'The text of the filing speaks of {stated} items, the form has {items}. Correct one of them, and say which is which.',
} as const satisfies Record<keyof typeof claimIssuesJa, string>;
