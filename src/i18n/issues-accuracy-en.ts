import { accuracyErrorsEn } from './errors-accuracy-en.ts';

/** Issues of the assessment of the class map by reference points. */
export const accuracyIssuesEn = {
  'accuracy-stale':
    'The class map has changed since its accuracy was assessed, so the assessment is not used. Draw reference points on the new map and label them.',
  'accuracy-record-broken':
    'The record of the accuracy assessment contradicts itself ({why}), so it is not used. Draw the reference points again.',
  'accuracy-not-probability':
    'The reference points are no probability sample, so neither accuracy nor an interval for the area can be estimated: points that somebody picked say nothing of the map as a whole. Take the points again at random, stratified or systematically.',
  'accuracy-unfinished':
    '{told} of {points} reference points are labelled. No accuracy is used before all are.',
  'accuracy-partly-twice':
    '{name} has labelled {told} of {points} points. The other interpreter alone decides the rest.',
  'accuracy-disagreements':
    'The interpreters disagree on {disagreed} {disagreed|point|points}. Settle the class of each together. No accuracy is used before that.',
  'area-uncertainty-unknown':
    'Area “{subject}”: the accuracy of the class map has not been assessed, so the uncertainty of this area is unknown (it is not 0). Draw and label reference points in the classification stage to get an estimate and its lower bound.',
  'area-bound-above-map':
    'Area “{subject}”: the lower bound from the reference points is above the mapped area, so the map misses some of this class, or labels are wrong. Look at the labels again or improve the map (no more than the mapped area is taken).',
  'training-used-as-reference': accuracyErrorsEn['training-used-as-reference'],
  'stratum-without-points': accuracyErrorsEn['stratum-without-points'],
  'stratum-one-point': accuracyErrorsEn['stratum-one-point'],
  'stratum-points-over-pixels': accuracyErrorsEn['stratum-points-over-pixels'],
} as const;
