import type { CoverScale } from './cover-scale.ts';

export type ScaleLanguage = 'ja' | 'en';

type Words = Readonly<Record<ScaleLanguage, string>>;

/** A published scale in the words of both languages; copied into the survey in one of them. */
export interface PublishedScale {
  readonly id: string;
  readonly name: Words;
  /** Of the bounds. Empty = the source gives none, and the user types them with a source. */
  readonly citation: string;
  readonly classes: readonly {
    readonly code: string;
    readonly label: Words;
    readonly lowerPct: string;
    readonly upperPct: string;
  }[];
}

const bounded = (code: string, lowerPct: string, upperPct: string, ja = '', en = '') => ({
  code,
  label: { ja, en },
  lowerPct,
  upperPct,
});

/** The source describes it in words alone. */
const described = (code: string, ja: string, en: string) => bounded(code, '', '', ja, en);

/** gosea.or.jp/mobashasin, which gives no percentages. */
const DENSE_TO_SPARSE = [
  described('濃生', '海底がほとんど見えない', 'the bottom is hardly visible'),
  described('密生', '海底より植生のほうが多い', 'more plants than bottom'),
  described('疎生', '植生より海底のほうが多い', 'more bottom than plants'),
  described('点生', '植生はごくまばら', 'plants are very sparse'),
];

/** In the order in which they are offered. */
export const PUBLISHED_SCALES: readonly PublishedScale[] = [
  {
    id: 'japanese-five',
    name: {
      ja: '日本の五階級（濃生～ごく点生）',
      en: 'Japanese, five classes (濃生 to ごく点生)',
    },
    citation: '',
    classes: [...DENSE_TO_SPARSE, described('ごく点生', '定義は未確認', 'definition not verified')],
  },
  {
    id: 'japanese-four',
    name: {
      ja: '日本の四階級（濃生～点生）',
      en: 'Japanese, four classes (濃生 to 点生)',
    },
    citation: '',
    classes: DENSE_TO_SPARSE,
  },
  {
    id: 'braun-blanquet-seagrass',
    name: { ja: 'ブラウン・ブランケ（海草）', en: 'Braun-Blanquet, as used for seagrass' },
    citation: 'FIU SERC, Braun-Blanquet scores (serc.fiu.edu, BBscores.htm)',
    classes: [
      bounded('0.1', '0', '5', '単独、5 % 未満', 'solitary, below 5 %'),
      bounded('0.5', '0', '5', 'まばら、5 % 未満', 'sparse, below 5 %'),
      bounded('1', '0', '5', '多数、5 % 未満', 'many, below 5 %'),
      bounded('2', '5', '25'),
      bounded('3', '25', '50'),
      bounded('4', '50', '75'),
      bounded('5', '75', '100'),
    ],
  },
  {
    id: 'sangomap',
    name: { ja: 'サンゴマップ 七階級', en: 'Sangomap, seven classes' },
    citation: 'sangomap.jp/tips-teishitsu.html',
    classes: [
      bounded('0', '0', '0'),
      bounded('<5', '0', '5'),
      bounded('5-25', '5', '25'),
      bounded('25-50', '25', '50'),
      bounded('50-75', '50', '75'),
      bounded('75-<100', '75', '100'),
      bounded('100', '100', '100'),
    ],
  },
];

/** The copy that a survey keeps, in the language of the person who chose it. */
export const scaleIn = (published: PublishedScale, language: ScaleLanguage): CoverScale => ({
  ...published,
  name: published.name[language],
  classes: published.classes.map((entry) => ({ ...entry, label: entry.label[language] })),
});

const publishedById = (id: string): PublishedScale | undefined =>
  PUBLISHED_SCALES.find((published) => published.id === id);

/** Bounds that come from a publication are not for editing: a copy under another id is. */
export function hasFixedBounds(scale: CoverScale): boolean {
  const published = publishedById(scale.id);
  return published !== undefined && published.citation !== '';
}

/** True where a scale bears the id of a publication and other bounds than it. */
export function isAltered(scale: CoverScale): boolean {
  const published = publishedById(scale.id);
  if (!published || !hasFixedBounds(scale)) return false;
  const bounds = (classes: readonly Omit<CoverScale['classes'][number], 'label'>[]) =>
    JSON.stringify(classes.map(({ code, lowerPct, upperPct }) => [code, lowerPct, upperPct]));
  return (
    scale.citation !== published.citation || bounds(scale.classes) !== bounds(published.classes)
  );
}
