/** The parts of an item in the order and with the numbers of 第1号様式. */
export const ITEM_SECTIONS = [
  'ecosystem',
  'period',
  'area',
  'coefficient',
  'absorption',
  'certainty',
  'vessels',
  'baseline',
  'credit',
] as const;

export type ItemSectionId = (typeof ITEM_SECTIONS)[number];

const NUMBERS = '①②③④⑤⑥⑦⑧⑨';

export const sectionNumber = (id: ItemSectionId): string =>
  NUMBERS[ITEM_SECTIONS.indexOf(id)] ?? '';

const SECTION_OF_FIELD: readonly (readonly [RegExp, ItemSectionId])[] = [
  [/^(ecosystem$|bed|species)/, 'ecosystem'],
  [/^(period|lush)/, 'period'],
  [/certainty/, 'certainty'],
  [/vessel|emission/, 'vessels'],
  [/baseline|baci|control|impact|earlier/, 'baseline'],
  [/^credit/, 'credit'],
  [/^absorption$/, 'absorption'],
  [/^area(Id)?$|^area-(use|ground|overlap)/, 'area'],
];

/** Where an issue of an item can be put right, by its field. */
export const sectionOfField = (field = ''): ItemSectionId =>
  SECTION_OF_FIELD.find(([fields]) => fields.test(field))?.[1] ?? 'coefficient';
