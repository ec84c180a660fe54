import type { coverIssuesJa } from './issues-cover-ja.ts';

export const coverIssuesEn = {
  'cover-without-zones':
    '{subject}: there are no zones. Enter the area and the cover of each piece of ground of one cover.',
  'zone-area-repeated':
    '{subject}: two or more zones use the same area ({area}), so the same ground counts twice. Change one of them.',
  'zone-area-cover-twice':
    '{subject}: area {other} of zone {zone} has cover in it already, so cover would be applied twice. Choose the area before cover.',
  'natural-area-weighted':
    '{subject}: area {other} of the natural patch has cover in it already, and frames have not, so they can’t stand in one sum. Choose the area before cover. Until then no credited amount is shown.',
  'source-area-cover-unstated':
    '{subject}: it is not stated whether area {other} has cover in it. Make sure that it is the area before cover, and state so in that area.',
  'zone-without-transects':
    '{subject}: no transect is chosen for the cover. Choose some, or enter the cover as a percentage or a class.',
  'transect-unknown': '{subject}: transect {transect} is not in the survey. Choose again.',
  'transect-without-cover':
    '{subject}: transect {transect} has no cover yet. Put that transect right first.',
  'transect-in-two-zones':
    '{subject}: transect {transect} serves two or more zones. Their covers are not independent, so no standard error is given. Choose other transects for each zone.',
  'single-cover-transect':
    '{subject}: one transect gives no standard error. Use two or more if you can.',
  'cover-midpoint-chosen':
    '{subject}: cover classes count as their midpoint, which gives more area than the lower bound. Say why in the basis, or go back to the lower bound.',
  'cover-class-counts-zero':
    '{subject}: class {class} ({scale}) has the lower bound 0 % and adds no area. To count it, enter the cover as a percentage.',
  'cover-below-one':
    '{subject}: a cover of {text} is below 1 %. If a ratio from 0 to 1 was meant, enter it as a percentage.',
  'cover-class-missing': '{subject}: no cover class is chosen. Choose one.',
  'cover-scale-missing':
    '{subject}: cover was read as classes, but no scale is chosen. Choose the scale of the cover classes.',
  'cover-class-unknown':
    '{subject}: class {class} is not in the scale {scale}. Choose another class or scale.',
  'cover-class-without-bounds':
    '{subject}: class {class} of the scale {scale} has no bounds, so it gives no number. Enter the bounds of the manual that you use, with their source.',
  'cover-bounds-wrong':
    'Scale {subject}: the bounds of class {class} ({lowerPct} to {upperPct} %) are wrong. Enter numbers from 0 to 100, the lower one not above the upper.',
  'cover-class-repeated':
    'Scale {subject}: class {class} stands twice. Give each class a code of its own.',
  'cover-classes-overlap':
    'Scale {subject}: classes {class} and {other} overlap. Check the bounds in the source.',
  'cover-scale-gap':
    'Scale {subject}: no class holds {from} to {to} %. Check the bounds in the source.',
  'cover-scale-without-source':
    'Scale {subject}: the bounds have no source. Name the paper or manual.',
  'cover-scale-altered':
    'Scale {subject}: it bears the id of a published scale, but its classes, bounds or source differ. Choose the scale again, or use another one.',
  'transect-without-readings':
    'Transect {subject}: there are no readings. Enter tape marks and cover.',
  'transect-mark-off-tape':
    'Transect {subject}: {field} {text} m is beyond the tape’s end at {length} m. Correct the mark or the tape length.',
  'transect-marks-reversed':
    'Transect {subject}: the stretch ends at {to} m, not beyond its start at {from} m. Correct the marks.',
  'transect-stretches-overlap':
    'Transect {subject}: two stretches read {from} to {to} m. Correct the marks, so that nothing counts twice.',
  'transect-tape-unread':
    'Transect {subject}: {length} m of the tape has no reading and counts as 0 %. Add readings if there are plants.',
  'transect-points-with-ends':
    'Transect {subject}: {ended} of its points {ended|has|have} an end mark. Points all count the same, and their ends are not used. If they are stretches of the tape, choose stretches.',
  'transect-mark-repeated':
    'Transect {subject}: there are two or more readings at {at} m. Check that none was entered twice (left and right of the tape is fine).',
} as const satisfies Record<keyof typeof coverIssuesJa, string>;
