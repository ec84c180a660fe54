import type { EvidenceText } from '../core/evidence/text.ts';

/** Study area, overlaps and what must be known of an area, on the map sheet. */
export const evidenceGroundJa: EvidenceText['ground'] = {
  studyArea: '調査範囲',
  overlap: '重なり(二度数えるおそれ)',
  outside: '調査範囲の外の申請面積',
  coverWeighted: '被度を掛けた面積',
  coverWeightedBrief: '被度込み',
  madeUp: '作例の数字',
  madeUpBrief: '作例',
  reused: '過去の調査({from})の流用',
  reusedBrief: '流用',
  lead: '面積の注記 — ',
  marked: '{mark}：{items}。',
  between: '、',
  withheld: '誤りあり',
};

export const evidenceGroundEn: EvidenceText['ground'] = {
  studyArea: 'Study area',
  overlap: 'Overlap (may count twice)',
  outside: 'Claimed outside of it',
  coverWeighted: 'area times cover',
  coverWeightedBrief: '× cover',
  madeUp: 'made-up numbers',
  madeUpBrief: 'made up',
  reused: 're-used from an earlier survey ({from})',
  reusedBrief: 're-used',
  lead: 'Of the areas — ',
  marked: '{mark}: {items}. ',
  between: ', ',
  withheld: 'withheld',
};
