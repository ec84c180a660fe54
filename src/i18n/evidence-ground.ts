import type { EvidenceText } from '../core/evidence/text.ts';

/** Study area, overlaps and what must be known of an area, on the map sheet. */
export const evidenceGroundJa: EvidenceText['ground'] = {
  studyArea: '調査範囲',
  overlap: '重なり（二度数えるおそれ）',
  outside: '調査範囲の外の申請面積',
  coverWeighted: '被度を掛けた面積',
  madeUp: '作例の数字',
  reused: '過去の調査（{from}）の流用',
  lead: '面積について： ',
  marked: '{mark} — {items}。',
  between: '、',
};

export const evidenceGroundEn: EvidenceText['ground'] = {
  studyArea: 'Study area',
  overlap: 'Overlap (may be counted twice)',
  outside: 'Claimed outside of the study area',
  coverWeighted: 'area times cover',
  madeUp: 'made-up numbers',
  reused: 're-used from an earlier survey ({from})',
  lead: 'Of the areas: ',
  marked: '{mark} — {items}. ',
  between: ', ',
};
