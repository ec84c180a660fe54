import { claimIssuesEn } from './claims-en.ts';
import { absorptionIssuesEn } from './issues-absorption-en.ts';
import { accuracyIssuesEn } from './issues-accuracy-en.ts';
import { areaIssuesEn } from './issues-area-en.ts';
import { assessmentIssuesEn } from './issues-assessment-en.ts';
import { biomassIssuesEn } from './issues-biomass-en.ts';
import { classificationIssuesEn } from './issues-classification-en.ts';
import { coverIssuesEn } from './issues-cover-en.ts';
import { featureIssuesEn } from './issues-features-en.ts';
import { fileIssuesEn } from './issues-files-en.ts';
import { slopeIssuesEn } from './issues-slope-en.ts';
import { tableIssuesEn } from './issues-table-en.ts';
import { uncertaintyIssuesEn } from './issues-uncertainty-en.ts';

/** Sentences at `issue.<code>`: what is wrong, then the remedy. {placeholders} are the details. */
export const issuesEn = {
  ...assessmentIssuesEn,
  ...featureIssuesEn,
  ...fileIssuesEn,
  ...claimIssuesEn,
  ...absorptionIssuesEn,
  ...areaIssuesEn,
  ...biomassIssuesEn,
  ...classificationIssuesEn,
  ...accuracyIssuesEn,
  ...coverIssuesEn,
  ...slopeIssuesEn,
  ...tableIssuesEn,
  ...uncertaintyIssuesEn,
  'polygon-self-intersecting':
    'Polygon {index} crosses, touches or runs back over itself, so its area means nothing. Redraw it without crossings.',
  'polygon-degenerate':
    'Polygon {index} has a ring of fewer than three points and so no area. Redraw or delete it.',
  'polygon-overlapping':
    'Parts of polygon {index} lie over each other, or a hole lies outside of it or in another hole, so its area means nothing. Redraw the parts and holes.',
  'field-empty': '{subject}: {field} is empty. Type a value.',
  'field-malformed':
    '{subject}: “{text}” for {field} is not a number. Type digits and a decimal point only (16.21), without separators or units.',
  'field-too-small': '{subject}: {text} for {field} is below {min}. Correct it to {min} or more.',
  'field-not-above': '{subject}: {field} must be above {min}. Correct the value.',
  'field-out-of-range':
    '{subject}: {text} for {field} is outside {min} to {max}. Check the unit (percent or ratio) and correct it.',
  'field-not-whole':
    '{subject}: {text} for {field} is not a whole number. Type the count as a whole number.',
  'field-implausible':
    '{subject}: {text} for {field} is outside the usual range. Check the unit (% or ratio, kg or t, m² or ha); if it is meant, say why in its source.',
  'source-missing':
    '{subject}: {field} has no source. Name the paper, document or measurement that it rests on.',
  'baseline-without-reason':
    '{subject}: the baseline has no reason. Say why it was set, also where it is 0.',
  'vessel-without-factor':
    "{subject}: the emission factor (kg-CO2/kWh) is empty. The handbook's own is not public: type the value you used and its source, or remove the vessel if none was used.",
  'credit-below-zero':
    '{subject}: the deductions exceed the absorption, so the credited amount is negative ({exact} t-CO2). Check vessels and baseline, or leave this item out of the application.',
  'area-zero': '{subject}: the area is 0. Check how it was measured and which classes it covers.',
  'coefficient-zero':
    '{subject}: the absorption coefficient comes out as 0. Check wet mass, water content and residual ratios.',
  'single-quadrat':
    '{subject}: one quadrat only, so no standard error can be given. Use two or more where you can.',
  'quadrat-implausible':
    'Quadrat “{subject}” weighs {value} kg/m², above {limit} kg/m². Check that the wet mass is in kg and that the frame is an area in m², not the length of a side.',
  'area-without-basis':
    'Area “{subject}”: {field} has no basis. Say how it was measured, or in which document it stands.',
  'area-without-class': 'Area “{subject}” names no class. Choose the classes that it covers.',
  'class-not-mapped':
    'Class {class} of area “{subject}” is not in the coverage map. Classify, or choose another class.',
  'area-not-measurable':
    "Area “{subject}” can't be measured ({why}). Check the polygon and its coordinate system, then load it again.",
  'area-ring-self-intersecting':
    'The polygon of area “{subject}” crosses itself, so it has no area. Move its vertices until no lines cross.',
  'area-ring-degenerate':
    'The polygon of area “{subject}” has fewer than three vertices. Draw it again.',
  'area-ring-overlapping':
    'Parts of the polygon of area “{subject}” lie over each other, or a hole lies outside of it or in another hole, so it has no area. Redraw the parts and holes.',
  'reefs-not-measured':
    'Area “{subject}”: no reef was measured. Type radius and height of reefs, or their mean area.',
  'item-without-quadrats':
    '{subject}: no quadrat is chosen. Choose the quadrats for the wet mass, or type the wet mass.',
  'quadrat-unknown':
    '{subject}: quadrat {quadrat} is not in the survey. Choose the quadrats again.',
  'item-without-area': '{subject}: no area is chosen. Choose the area that it claims.',
  'area-unknown': '{subject}: area {area} is not in the survey. Choose the area again.',
  'period-missing': '{subject}: the crediting period is incomplete. Type its first and last day.',
  'net-counts-differ':
    '{subject}: the landed yield counts {landed} nets, its area {laid}. Check that both are of the same farm and period.',
  'period-malformed':
    '{subject}: the period “{from} to {to}” is no pair of dates. Type them as 2024-04-01.',
  'period-reversed':
    '{subject}: the period ends ({to}) before it starts ({from}). Correct the dates.',
  'coverage-stale':
    'The image, the samples, the classes or the settings changed after the classification, so the areas are those of the earlier map. Classify again.',
  'class-without-samples':
    'Class “{class}” has no samples, so it does not enter the classification. Draw samples, or remove the class.',
  'rule-pack-unknown':
    'The rule pack “{rulePack}” is not known to this version. Update Moba, or choose another rule pack.',
  'rule-pack-assumed':
    'How {rulePack} cuts digits is not public; the rules of the online form stand in. Check them against the handbook before filing.',
  'survey-made-up': 'This is a sample of made-up data. Do not file it.',
  'samples-overlap':
    'Samples of different classes overlap: {pixels} pixels under {samples} samples were left out of the training. Move their edges apart.',
  'samples-outside-image':
    '{samples} sample(s) cover no pixel of the image and were not used. Check their place, or make them larger than a pixel.',
  'samples-skipped':
    '{features} row(s) of the training file have no class, or are neither polygon nor point, and were not used. Complete them or leave them out.',
  'training-thinned':
    'Class {class} has very many training pixels: {kept} of {of} were used, evenly spread. Nothing needs to be done.',
} as const;
