/** Errors of the uncertainty of a credit. */
export const uncertaintyErrorsJa = {
  'uncertainty-invalid':
    '不確かさの分布（{kind}）の幅か自由度が使えません。幅は 0 以上、自由度は 1 以上、幾何標準偏差は 1 以上の数にしてください。',
  'uncertainty-draws-refused':
    'モンテカルロ法の試行回数 {draws} は使えません。{least} から {most} までの整数にしてください。',
  'uncertainty-not-finite':
    '入力の不確かさが大きすぎ、計算の途中で 0 で割るなどして吸収量が数になりません。割る数（養殖面積など）の不確かさを見直してください。',
  'unknown-uncertainty-not-zero':
    '不確かさの分からない値が {count} 件あり（最初は {figure}）、0 とみなすことはできません。不確かさを入力するか、正確な値ならその理由を書いてください。',
} as const;
