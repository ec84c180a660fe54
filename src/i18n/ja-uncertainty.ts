/** Words of the uncertainty of a credit. */
export const uncertaintyWords = {
  'job.stage.simulate': 'モンテカルロ計算',
  'unknown-uncertainty.not-stated': '不確かさの入力がありません',
  'unknown-uncertainty.one-sample': '試料が 1 つだけで、ばらつきが分かりません',
  'unknown-uncertainty.no-spread': 'すべての試料が同じ値です（丸めか、写しの疑い）',
  'unknown-uncertainty.not-random': '地点を目で選んだため、偏りの大きさが分かりません',
  'sample-unit.quadrats': '坪刈り枠',
  'sample-unit.reefs': '礁',
  'sample-unit.transects': '測線',
  'sample-unit.rope-samples': 'ロープ片',
  'sample-unit.weighed-shoots': '秤量した株',
  'sample-unit.reference-points': '参照点',
  'sample-unit.samples': '試料',
} as const;
