/** Issues of what is stated of how sure a figure is. */
export const uncertaintyIssuesJa = {
  'uncertainty-malformed':
    '{subject}（{figure}）の不確かさが読めません。幅は 0 より大きい数、自由度は 1 以上、三角分布の下限と上限は値をはさむ数にしてください。直すまで「不明」として扱います。',
  'uncertainty-zero':
    '{subject}（{figure}）の不確かさに 0 は使えません。誤差がないなら「正確な値」を選び、その理由を書いてください。それまで「不明」として扱います。',
  'exact-without-reason':
    '{subject}（{figure}）を「正確な値」とする理由がありません。理由を書くまで「不明」として扱います。',
  'vertices-of-no-outline':
    '{figure} は輪郭から求めた面積ではないため、頂点の位置誤差は使えません。別の不確かさを選んでください。それまで「不明」として扱います。',
  'uncertainty-of-no-figure':
    '不確かさを入力した値 {figure} が、いまの調査にありません。項目や面積を消したなら、この不確かさも消してください。',
  'uncertainty-without-source':
    '{subject}（{figure}）の不確かさに根拠がありません。何から決めた幅か（機器の仕様、繰り返し測定、文献）を書いてください。',
  'uncertainty-not-finite':
    '入力の不確かさが大きすぎ、計算の途中で 0 で割るなどするため、吸収量の不確かさを示せません。割る数（養殖面積など）の不確かさを見直してください。',
  'uncertainty-not-compiled':
    '{subject} の不確かさを計算できませんでした（{why}）。認証対象の吸収量そのものは変わりません。入力に極端に大きい値や小さい値がないか確かめてください。',
} as const;
