import type { uncertaintyWords } from './ja-uncertainty.ts';

/** Words of the uncertainty of a credit. */
export const uncertaintyWordsEn: Record<keyof typeof uncertaintyWords, string> = {
  'job.stage.simulate': 'simulating',
  'unknown-uncertainty.not-stated': 'nobody said how sure it is',
  'unknown-uncertainty.one-sample': 'one sample alone tells nothing of the spread',
  'unknown-uncertainty.no-spread': 'all samples are alike (rounded, or copied)',
  'unknown-uncertainty.not-random': 'its spots were chosen by eye, so that the bias is not known',
  'sample-unit.quadrats': 'quadrats',
  'sample-unit.reefs': 'reefs',
  'sample-unit.transects': 'transects',
  'sample-unit.rope-samples': 'pieces of rope',
  'sample-unit.weighed-shoots': 'weighed shoots',
  'sample-unit.reference-points': 'reference points',
  'sample-unit.samples': 'samples',
};
