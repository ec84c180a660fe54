import type { accuracyJa } from './ja-accuracy.ts';

export const accuracyEn = {
  'labelling.title': 'Label reference points: {name}',
  'labelling.lead':
    'Choose what the one pixel in the frame shows. The class map and other people’s labels are hidden.',
  'labelling.what': 'What is seen',
  'labelling.unsure': 'Can’t be told',
  'labelling.note': 'Note',
  'labelling.next': 'Next',
  'labelling.back': 'Back',
  'labelling.leave': 'Finish labelling',
  'labelling.nearer': 'Zoom in',
  'labelling.farther': 'Zoom out',
  'labelling.told': '{told} of {count} labelled',
  'labelling.all-told': 'All points are labelled',
  'labelling.keys': 'Keys',
  'labelling.key-class': 'Choose a class',
  'labelling.key-zoom': 'Zoom in, out, reset',
  'settling.title': 'Settle disagreements',
  'settling.lead':
    'The interpreters saw different things here. Decide on the class together, point by point, with the field notes at hand.',
  'settling.agreed': 'Agreed class',
  'settling.by': 'Decided by',
  'settling.list': 'Points in dispute',
  'settling.open': 'Open',
  'accuracy.title': 'Accuracy',
  'accuracy.people': 'Interpreters',
  'accuracy.person': 'Interpreter {number}',
  'accuracy.person-name': 'Name',
  'accuracy.label': 'Label',
  'accuracy.add-person': 'Add an interpreter',
  'accuracy.remove-person': 'Remove {name} and their labels',
} as const satisfies Readonly<Record<keyof typeof accuracyJa, string>>;
