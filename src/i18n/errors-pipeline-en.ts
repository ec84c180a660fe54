/** Errors of the pipeline from image to class map. */
export const pipelineErrorsEn = {
  'block-too-large':
    'A block of {bytes} bytes was to be compressed at once, above the limit of {limit}. Report it with this sentence.',
  'cell-record-torn':
    'A part of the classification ({bytes} bytes) is damaged. The survey was not changed. Classify again.',
  'cell-out-of-turn':
    'Parts of the classification came in the wrong order (number {cell}, where {expected} was due). The survey was not changed. Classify again.',
} as const;
