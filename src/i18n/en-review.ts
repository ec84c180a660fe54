import type { reviewJa } from './ja-review.ts';

export const reviewEn = {
  'review.title': 'Reviewing {file}',
  'review.holds.none': 'All files and figures agree.',
  'review.holds.equal':
    'All files and figures agree, and the pixels give the same class map again.',
  'review.holds.waiting':
    'All files and figures agree. The class map has not been made again and checked yet.',
  'review.holds.checking': 'All files and figures agree. Making the class map again…',
  'review.differs':
    'Files that differ: {files}. Figures that differ: {figures}. Coefficients that differ: {fits}. Class maps that differ: {maps}.',
  'review.report': 'Review report',
  'review.close': 'Back to my survey',
  'review.file.equal': 'equal',
  'review.file.different': 'different',
  'review.file.missing': 'missing',
  'review.file.unlisted': 'not listed',
  'review.figures': 'Figures recomputed: {equal} equal, {different} different',
  'review.fits': 'Coefficients found again from the images',
  'review.fits.open': 'The coefficients have not been found again and checked yet.',
  'review.fits.running': 'Finding the coefficients again…',
  'review.fits.remote':
    'Their image lies at an address on the internet; the check reads the part of it that they need.',
  'review.fits.check': 'Find the coefficients again and compare',
  'review.fit.waiting': 'Not checked yet',
  'review.fit.checking': 'Being found again…',
  'review.fit.equal': 'Found again, the same',
  'review.fit.different': 'Found again, different',
  'review.fit.unreadable': 'Cannot be checked',
  'review.unbacked': 'Features without a record of their coefficients: number {numbers}',
  'review.map': 'Class map (made again from the image)',
  'review.map.equal': 'Not a byte differs',
  'review.map.different': 'Made again, the map or its areas differ',
  'review.map.stale': 'Not made with the settings and samples that the survey records',
  'review.map.unreadable': 'Cannot be made again: its image or model is missing or unreadable',
  'review.map.waiting': 'Not checked yet',
  'review.map.checking': 'Being made again…',
  'review.map.check': 'Make it again and compare',
  'review.map.remote': 'Its image lies at an address on the internet; the check reads all of it.',
  'review.image.remote':
    'The image of this survey lies at an address on the internet and has not been read yet. Showing it reads the part in view from there.',
  'review.image.show': 'Show the image on the map',
  'job.check-fits': 'Finding the coefficients again',
  'job.check-map': 'Making the class map again',
} as const satisfies Record<keyof typeof reviewJa, string>;
