import type { statedJa } from './ja-stated.ts';

/** How sure this figure is: what is known of it, and how a person states it. */
export const statedEn: Record<keyof typeof statedJa, string> = {
  'figure-sure.title': 'How sure this figure is',
  'figure-sure.of': 'as {name} ({unit})',
  'figure-sure.unknown': 'Not known: {why}.',
  'figure-sure.unknown-so':
    'It is not taken for 0. Until it is stated, the lower bound of the credit leaves this error out.',
  'figure-sure.measured.sample': 'From the spread of its samples',
  'figure-sure.measured.line': 'From the length–weight line',
  'figure-sure.measured.reference': 'From reference points',
  'figure-sure.measured.stated': 'As stated',
  'figure-sure.measured.scale': 'Scale error of the image',
  'figure-sure.doubt': 'Beyond the spread not known: {why}.',
  'figure-sure.exact.counted': 'No error: a count of what this survey holds.',
  'figure-sure.exact.rating':
    'No error: a rating of the scheme, not a measurement (the rate itself says how sure it is).',
  'figure-sure.exact.safe-limit': 'No error: a confidence limit that is on the safe side already.',
  'figure-sure.exact.no-cover': 'No error: the class without vegetation.',
  'figure-sure.exact.constant': 'No error: a constant by definition.',
  'figure-sure.exact.stated': 'No error: {reason}',
  'figure-sure.covered':
    'It lies within the uncertainty of this figure; there is nothing to state here.',
  'figure-sure.from-parts': 'It follows from how sure its parts are.',
  'figure-sure.from-parts-unknown':
    '{count} of the figures that it is made from are not known. State each of them, or all together here.',
  'figure-sure.unused': 'No credit rests on this figure as yet.',
  'figure-sure.same-number':
    'It counts as one error in these items too, which use the same value of the same work: {subjects}',
  'figure-sure.together': 'Errs together with figures of the same samples or image: {names}',
  'figure-sure.unusable':
    'What was stated can’t be used. It counts as not known until what is said below is mended.',
  'figure-sure.fact.standard-error': 'standard error',
  'figure-sure.fact.standard-uncertainty': 'standard uncertainty',
  'figure-sure.fact.samples': 'n',
  'figure-sure.fact.degrees': 'degrees of freedom',
  'figure-sure.fact.t': 't (one-sided 95 %)',
  'figure-sure.fact.half-width': 'standard error × t',
  'figure-sure.fact.lower': 'one-sided lower bound',
  'figure-sure.fact.said': 'stated',
  'figure-sure.fact.source': 'source',
  'figure-sure.state': 'State the uncertainty',
  'figure-sure.replace': 'State one in place of the samples’',
  'figure-sure.change': 'Change the uncertainty',
  'figure-sure.remove': 'Remove the uncertainty',
  'figure-sure.record': 'Record',
  'figure-sure.cancel': 'Cancel',
  'figure-sure.comes-to': 'standard uncertainty {width} {unit}',
  'figure-sure.comes-to-corners': 'corners: ±{width} {unit} (standard uncertainty)',
  'figure-sure.comes-to-scale': 'scale: ±{width} {unit} (shared by all outlines of the image)',
  'figure-sure.comes-to-shift': 'shift: ±0 {unit}',
  'stated.kind': 'Kind',
  'stated.kind.rectangular': '± bound, uniform within',
  'stated.kind.normal': 'Standard uncertainty (normal)',
  'stated.kind.student': 'Standard error of a mean, with degrees of freedom (t)',
  'stated.kind.triangular': 'Lowest, likeliest, highest (triangular)',
  'stated.kind.lognormal': 'Factor (lognormal)',
  'stated.kind.vertices': 'Position error of corners (GNSS, orthomosaic RMSE)',
  'stated.kind.exact': 'No error (with a reason)',
  'stated.hint.rectangular':
    'anything within is as likely: a rated accuracy, limits of your own judgement',
  'stated.hint.normal': 'one standard deviation: a calibration certificate, repeated measurements',
  'stated.hint.student': 'mean of a sample: its SE and n − 1; not the standard deviation (SD)',
  'stated.hint.triangular': 'this value is likeliest; nothing lies outside of the ends',
  'stated.hint.lognormal': 'one standard deviation: 1.3 is from × 1.3 to ÷ 1.3',
  'stated.hint.vertices': 'the error of the area follows from that of its corners',
  'stated.hint.exact': 'a count that was checked, a definition',
  'stated.unit': 'Unit of the width',
  'stated.unit.percent': '% of the value',
  'stated.unit.points': '% points',
  'stated.field.halfWidth': '± bound',
  'stated.field.standardUncertainty': 'Standard uncertainty',
  'stated.field.standardError': 'Standard error',
  'stated.field.degrees': 'Degrees (n − 1)',
  'stated.field.low': 'Lowest',
  'stated.field.high': 'Highest',
  'stated.field.geometricDeviation': '× ÷ factor',
  'stated.field.vertexRmseM': 'RMSE of each corner',
  'stated.field.scalePct': 'Scale error (of a length)',
  'stated.field.shiftM': 'RMSE of the shift',
  'stated.field.reason': 'Why there is no error',
  'stated.help.vertexRmseM':
    'Horizontal error by which corners miss independently. It makes the area err; many corners average out.',
  'stated.help.scalePct':
    'All lengths stretched alike. An area errs by twice as much, and all outlines of the image err together.',
  'stated.help.shiftM':
    'All of the outline moved alike (base station, georeferencing). It moves the place and adds no error to the area.',
  'stated.edge':
    'Where the edge of the bed is drawn is another question, which this does not answer. If the edge is unsure, state a ± bound.',
  'stated.percent-ends': 'Ends with the value as 100 % (such as 90 and 105)',
  'stated.middle': 'Likeliest (this value)',
  'stated.source': 'Source of the uncertainty',
  'stated.source-hint': 'a data sheet, repeated measurements, a paper',
  'stated.told.rectangular': 'uniform within ±{halfWidth} {unit}',
  'stated.told.normal': 'standard uncertainty {standardUncertainty} {unit} (normal)',
  'stated.told.student': 'standard error {standardError} {unit}, {degrees} degrees (t)',
  'stated.told.triangular': '{low} to {high} {unit} (triangular)',
  'stated.told.lognormal': '× ÷ {geometricDeviation} (lognormal)',
  'stated.told.vertices': 'corners {vertexRmseM} m RMSE, scale {scalePct} %, shift {shiftM} m',
  'stated.told.exact': 'no error',
  'stated.refused.missing':
    'Type a number for “{field}”. If you don’t know it, leave it not known.',
  'stated.refused.negative': '“{field}” must be above 0.',
  'stated.refused.zero':
    '“{field}” can’t be 0: not known is not 0. If there is no error, choose “No error” and say why.',
  'stated.refused.degrees':
    'Degrees of freedom must be 1 or more (n − 1 of n samples). One sample tells nothing of the spread.',
  'stated.refused.low-above-value':
    'The lowest lies above this value. Look at the value, or at the lowest.',
  'stated.refused.high-below-value':
    'The highest lies below this value. Look at the value, or at the highest.',
  'stated.refused.ends-at-value':
    'Both ends are this value, so that the width is 0. If there is no error, choose “No error” and say why.',
  'stated.refused.factor': 'The factor must be above 1 (1.3 is from × 1.3 to ÷ 1.3).',
  'stated.refused.value-not-positive':
    'A factor can be stated only of a value above 0. Choose another kind.',
  'stated.refused.nothing-of-area':
    'Type the RMSE of the corners or the scale error. A shift alone would make the error of the area 0, which is not the same as not known.',
  'stated.refused.no-outline':
    'This is not the area of an outline, so that errors of corners say nothing of it.',
  'stated.refused.reason': 'Say why there is no error. Without a reason it counts as not known.',
};
