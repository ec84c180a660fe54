import { accuracyErrorsJa } from './errors-accuracy-ja.ts';

/** Issues of the assessment of the class map by reference points. */
export const accuracyIssuesJa = {
  'accuracy-stale':
    '精度を調べたあとに分類図が変わったため、その結果は使っていません。新しい分類図で参照点を抽出し、判読してください。',
  'accuracy-record-broken':
    '精度評価の記録が食い違っているため、使っていません（{why}）。参照点を抽出し直してください。',
  'accuracy-not-probability':
    '参照点が確率抽出ではないため、精度も面積の区間も推定できません。選んだ人の見方が入った点からは、分類図全体のことが言えないからです。確率抽出（無作為・層化・系統）で点を取り直してください。',
  'accuracy-unfinished':
    '参照点 {points} 点のうち {told} 点まで判読しました。すべて終わるまで、精度は使いません。',
  'accuracy-partly-twice':
    '{name}さんの判読は {points} 点のうち {told} 点までです。残りの点は、もう一人の判読だけで決まります。',
  'accuracy-disagreements':
    '二人の判読が食い違う点が {disagreed} 点あります。1 点ずつ協議して区分を決めてください。決まるまで、精度は使いません。',
  'area-uncertainty-unknown':
    '面積「{subject}」：分類図の精度を調べていないため、この面積の不確かさがわかりません（0 ではありません）。分類の段階で参照点を抽出して判読すると、推定面積と下限が出ます。',
  'area-bound-above-map':
    '面積「{subject}」：参照点による下限が、分類図の面積を上回っています。分類図がこの区分を見落としているか、判読に誤りがあります。判読を見直すか、分類をやり直してください（面積は、分類図の面積までとしています）。',
  'training-used-as-reference': accuracyErrorsJa['training-used-as-reference'],
  'stratum-without-points': accuracyErrorsJa['stratum-without-points'],
  'stratum-one-point': accuracyErrorsJa['stratum-one-point'],
  'stratum-points-over-pixels': accuracyErrorsJa['stratum-points-over-pixels'],
} as const;
