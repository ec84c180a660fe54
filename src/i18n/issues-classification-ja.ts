/** Issues of what is classified, how, and what a run told of itself. */
export const classificationIssuesJa = {
  'image-set-incomplete':
    '画像の組「{set}」の画像が {missing} 枚ありません。画像を追加し直して、組を作り直してください。',
  'classify-without-study-area':
    '「調査範囲の中だけを分類」になっていますが、調査範囲がありません。調査範囲を描くか、この設定を外してください。',
  'clusters-unnamed':
    '名前の付いていないクラスタが {clusters} 個あります。地図で何が写っているかを確かめ、名前を付けるか、ほかの区分にまとめてください。',
  'cluster-claimed-unnamed':
    '面積「{area}」が、名前の付いていないクラスタを数えています。何が写っているかを確かめ、名前を付けてください。',
  'confidence-low':
    '分類した画素の {percent} % で、モデルの信頼度が {belowPct} % に届きません。信頼度の図を見て、教師データを足してください。',
  'coverage-record-broken':
    '分類の記録が食い違っています（段階ごとの画素数の合計が合いません）。もう一度分類してください。',
  'class-name-repeated':
    '「{class}」という区分が {count} つあります。同じものなら一つにまとめ、違うものなら名前を変えてください。',
  'training-imbalanced':
    '「{most}」の学習画素が「{least}」の {times} 倍あります。少ない方の教師データを増やすと、見落としが減ります。',
  'classes-inseparable':
    '「{first}」と「{second}」は、選んだ特徴量ではほとんど見分けられません（JM距離 {distance}、2が最大）。特徴量を足すか、区分をまとめてください。',
  'samples-contradict':
    'ほかの区分に見える教師データが {samples} 個あります。地図で確かめ、区分を直すか、消してください。',
  'outline-left-out':
    '面積「{subject}」: {minPixels} 画素未満の塊 {groups} 個は輪郭に入っていません。',
  'outline-map-stale':
    '面積「{subject}」: 輪郭を作ったあと、分類図（{map}）の設定か教師データが変わりました。分類し直して、輪郭を作り直してください。',
  'outline-not-of-map':
    '面積「{subject}」: 輪郭の面積が、元の分類図（{map}）の画素の面積と合いません。輪郭を作り直してください。',
} as const;
