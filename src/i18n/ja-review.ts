/** What a reviewer is told of a package that someone sent. */
export const reviewJa = {
  'review.title': '検証中：{file}',
  'review.holds.none': 'ファイルと数値はすべて一致しました。',
  'review.holds.equal': 'ファイルと数値はすべて一致し、分類図も画素から同じものができました。',
  'review.holds.waiting':
    'ファイルと数値はすべて一致しました。分類図はまだ作り直して確かめていません。',
  'review.holds.checking': 'ファイルと数値はすべて一致しました。分類図を作り直しています…',
  'review.differs':
    '一致しないファイル {files}・一致しない数値 {figures}・再現しない係数 {fits}・再現しない分類図 {maps}',
  'review.report': '検証の結果',
  'review.close': '自分の調査に戻る',
  'review.file.equal': '一致',
  'review.file.different': '内容が違う',
  'review.file.missing': '見つからない',
  'review.file.unlisted': '一覧にない',
  'review.figures': '再計算した数値：一致 {equal}・不一致 {different}',
  'review.fits': '画像から求め直した係数',
  'review.fit.equal': '求め直して一致',
  'review.fit.different': '求め直すと違う値',
  'review.fit.unreadable': '確かめられない',
  'review.unbacked': '係数の根拠の記録がない特徴量：{numbers} 番目',
  'review.map': '画像から作り直した分類図',
  'review.map.equal': '1 バイトも違わない',
  'review.map.different': '作り直すと違う図か面積になる',
  'review.map.stale': '記録された設定や教師データから作られた図ではない',
  'review.map.unreadable': '元の画像かモデルがない、または読めないため、作り直せない',
  'review.map.waiting': 'まだ確かめていない',
  'review.map.checking': '作り直しています…',
  'review.map.check': '作り直して確かめる',
  'review.map.remote':
    '元の画像はインターネット上のアドレスにあります。確かめると、そこから画像全体を読みます。',
  'job.check-map': '分類図を作り直しています',
} as const;
