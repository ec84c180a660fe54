import type { previewJa } from './ja-preview.ts';

export const previewEn: Readonly<Record<keyof typeof previewJa, string>> = {
  'preview.toggle': 'Preview',
  'preview.lead':
    'Each time samples or settings change, what the screen shows is classified and laid over the map.',
  'preview.label': 'Preview (not used for any area)',
  'preview.working': 'Working…',
  'preview.rough':
    'Rough: a reduced copy of the image is classified, which differs from the coverage map. Zoom in to classify the pixels themselves.',
  'preview.middle': 'Only the middle of the screen is classified. Zoom in to classify all of it.',
  'preview.before-steps': 'Classified as it is before the steps that follow.',
  'preview.outside': 'The screen shows none of the image.',
  'layer.preview': 'Preview',
  'layer.confidence': 'Confidence',
  'confidence.keep': 'Keep the confidence of every pixel, too',
  'confidence.legend': 'Confidence (how sure the model was of the class)',
  'status.confidence': '{pct} % sure',
};
