/** Sentences at `issue.<code>` about the calculation of one item: formula, vessels, baseline. */
export const absorptionIssuesJa = {
  'filed-working-differs':
    '{subject}：書かれた計算式「{working}」の値は {filed} t で、ロープ長と湿重量からの {computed} t の {factor} 倍です。計算式の単位換算を直してください（計算には使っていません）。',
  'filed-working-unreadable':
    '{subject}：計算式「{working}」を読めないため、網1枚の湿重量と照らし合わせていません。数字と + − × ÷ と括弧だけで書いてください。',
  'residue-unstated':
    '{subject}：残置量が記されていません。残したものがなければ 0 と入力し、その理由を書いてください。',
  'residue-reading-assumed':
    '{subject}：残置量の扱い（残置量 ×（残存率1 + 残存率2））は仮定です。公開資料になく、見た様式ではすべて 0 でした。申請の前に手引きで確かめてください。',
  'potential-by-dummies':
    '{subject}：P/B比 1、炭素含有率 100 %、変換係数 1 は仮の値で、吸収ポテンシャル {potential} t-CO2/t を入れたのと同じです。「吸収ポテンシャル」の式を選ぶと、仮の値を使わずに計算できます。',
  'potential-overstated':
    '{subject}：入力した残存率は吸収ポテンシャル {potential} t-CO2/t に当たります。意図した {intended} t-CO2/t より {percent} %、それを様式の4桁に切り捨てた残存率の合計 {cut} より {cutPercent} % 大きく、吸収量も同じだけ過大です。残存率の割り振りを直すか、「吸収ポテンシャル」の式を使ってください。',
  'potential-above-intended':
    '{subject}：入力した係数は吸収ポテンシャル {potential} t-CO2/t に当たり、意図した {intended} t-CO2/t より {percent} % 大きく、吸収量も同じだけ過大です。係数を直すか、「吸収ポテンシャル」の式を使ってください。',
  'credit-above-meant':
    '{subject}：認証対象の吸収量 {credited} t-CO2 は、意図した吸収ポテンシャルのままなら {exact} t-CO2、様式の4桁に切り捨てた残存率なら {cut} t-CO2 です。残存率の割り振りを直すか、この差の理由を書いてください。',
  'yield-over-no-area':
    '{subject}：養殖面積が 0 のため、水揚量を面積で割れません。対象面積を直してください。',
  'formula-rule-assumed':
    '{subject}：この式の扱いは、{handbook}の様式では確かめられていません（仮定）。申請の前に手引きで確かめてください。',
  'rope-length-zero': '{subject}：ロープの総延長が 0 です。ロープの本数と長さを確かめてください。',
  'area-is-not-nets':
    '{subject}：面積「{area}」は養殖網の表ではないため、水揚げした網の枚数が決まりません。網の面積を選ぶか、枚数を入力してください。',
  'area-is-not-rope':
    '{subject}：面積「{area}」はロープではありません。ロープの表を選ぶか、面積あたりの式に変えてください。',
  'rope-has-no-area':
    '{subject}：「{area}」はロープで、長さはあっても面積がありません。面積のあるものを選ぶか、ロープの長さあたりの式に変えてください。',
  'certainty-unseen':
    '{subject}：{field}は、見た申請書では {min}～{max} % の {step} % 刻みでした（手引きの表は入手できていません）。値と根拠を確かめてください。',
  'vessels-and-none':
    '{subject}：「船舶使用なし」としながら、船舶が {vessels} 件あります。どちらかを直してください。排出量は差し引いています。',
  'vessels-unstated':
    '{subject}：船舶の記載がありません。使った船舶を入力するか、「船舶使用なし」を選んでください。',
  'vessel-rating-inconsistent':
    '「{subject}」：{kw} kW と {ps} PS（= {asKw} kW）が食い違っています。船舶検査証書などで出力を確かめて直してください。',
  'vessel-power-below-rated':
    '「{subject}」：入力した出力 {entered} kW は、定格の {rated} kW より小さく、排出量が少なく出ます。定格出力を使うか、その値にした理由を書いてください。',
  'baseline-order-assumed':
    '{subject}：ベースラインを確実性の評価の前後どちらで引くかは公開資料で確かめられません。控除が大きくなるよう、評価を掛けた後の吸収量から、そのままの量を引いています。',
  'baseline-share-clamped':
    '{subject}：事業がなかった場合の割合の信頼上限が {share} となったため、{taken} としました。対照区の測定を増やすと狭まります。',
  'baseline-too-few-replicates':
    '{subject}：{field}に使う測定値が {count} 個しかありません。ばらつきを求めるため、各群に 2 個以上入力してください。',
  'baseline-impact-zero':
    '{subject}：事業地・実施後の平均が 0 のため、事業がなかった場合の割合を求められません。測定値を確かめてください。',
  'baseline-date-missing':
    '{subject}：ベースラインとした調査の日付がありません。対象期間より前であることを示すため、入力してください。',
  'baseline-date-malformed':
    '{subject}：ベースラインとした調査の日付「{date}」を読めません。2017-05-20 の形で入力してください。',
  'baseline-not-before-period':
    '{subject}：ベースラインとした調査（{date}）が対象期間の始まり（{from}）より前ではありません。期間より前の調査を使ってください。',
  'loss-ratio-differs':
    '{subject}：減産率 {loss} は「{other}」の {otherLoss} と違います。その年の事情（腐敗・食害など）を根拠に書いてください。',
} as const;
