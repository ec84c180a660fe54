/** Issues of cover: zones, scales of classes, transects. */
export const coverIssuesJa = {
  'cover-without-zones':
    '{subject}：区域がありません。被度の同じ範囲ごとに、面積と被度を入力してください。',
  'zone-area-repeated':
    '{subject}：同じ面積「{area}」を2つ以上の区域で使っています。同じ場所を二度数えるので、どちらかの区域を直してください。',
  'zone-area-cover-twice':
    '{subject}：区域「{zone}」の面積「{other}」は、すでに被度を掛けた面積です。被度が二度掛かるので、被度を掛ける前の面積を選んでください。',
  'natural-area-weighted':
    '{subject}：天然藻場の面積「{other}」は、すでに被度を掛けた面積です。被度を掛けていない移植枠と一つの合計にできないので、被度を掛ける前の面積を選んでください。それまで認証対象の吸収量を表示しません。',
  'source-area-cover-unstated':
    '{subject}：元になる面積「{other}」に被度が掛かっているかどうかが記されていません。被度を掛ける前の面積であることを確かめ、その面積に記してください。',
  'zone-without-transects':
    '{subject}：被度を使う測線が選ばれていません。測線を選ぶか、被度を百分率か階級で入力してください。',
  'transect-unknown': '{subject}：測線 {transect} が調査にありません。測線を選び直してください。',
  'transect-without-cover':
    '{subject}：測線「{transect}」の被度がまだ求まっていません。先にその測線を直してください。',
  'transect-in-two-zones':
    '{subject}：測線 {transect} を2つ以上の区域で使っています。区域の被度が互いに独立でないため、標準誤差は求めません。区域ごとに別の測線を選んでください。',
  'single-cover-transect':
    '{subject}：測線が1本だけで、標準誤差を求められません。可能なら2本以上の測線を使ってください。',
  'cover-midpoint-chosen':
    '{subject}：被度階級を中央の値で数えています。下限で数えるより面積が大きくなります。選んだ理由を算定根拠に書くか、下限に戻してください。',
  'cover-class-counts-zero':
    '{subject}：階級「{class}」（{scale}）の下限は 0 % なので、面積に数えません。数えたいときは百分率で読んだ値を入力してください。',
  'cover-below-one':
    '{subject}：被度 {text} は 1 % 未満です。0～1 の比で入力していないか確かめ、百分率で入力してください。',
  'cover-class-missing': '{subject}：被度の階級が選ばれていません。階級を選んでください。',
  'cover-scale-missing':
    '{subject}：階級で読んだ被度がありますが、尺度が選ばれていません。被度階級の尺度を選んでください。',
  'cover-class-unknown':
    '{subject}：階級「{class}」は尺度「{scale}」にありません。階級か尺度を選び直してください。',
  'cover-class-without-bounds':
    '{subject}：尺度「{scale}」の階級「{class}」に境界値がないため、被度を数値にできません。使う手引きの値を出典とともに入力してください。',
  'cover-bounds-wrong':
    '尺度「{subject}」：階級「{class}」の境界値（{lowerPct}～{upperPct} %）が正しくありません。0～100 の数で、下限が上限を超えないように直してください。',
  'cover-class-repeated':
    '尺度「{subject}」：階級「{class}」が2つ以上あります。階級の記号は1つずつ違うものにしてください。',
  'cover-classes-overlap':
    '尺度「{subject}」：階級「{class}」と「{other}」の範囲が重なっています。出典の境界値を確かめてください。',
  'cover-scale-gap':
    '尺度「{subject}」：{from}～{to} % にあたる階級がありません。出典の境界値を確かめてください。',
  'cover-scale-without-source':
    '尺度「{subject}」：境界値の出典がありません。文献・手引きの名前を書いてください。',
  'cover-scale-altered':
    '尺度「{subject}」：公表された尺度と同じ番号ですが、階級か境界値か出典が違います。選び直すか、別の名前の尺度にしてください。',
  'transect-without-readings':
    '測線「{subject}」：読みがありません。巻尺の目盛りと被度を入力してください。',
  'transect-mark-off-tape':
    '測線「{subject}」：{field} {text} m が巻尺の長さ {length} m を超えています。目盛りか巻尺の長さを直してください。',
  'transect-marks-reversed':
    '測線「{subject}」：区間の終わり {to} m が始め {from} m より先にありません。目盛りを直してください。',
  'transect-stretches-overlap':
    '測線「{subject}」：{from}～{to} m を2つの区間が読んでいます。二度数えないように目盛りを直してください。',
  'transect-tape-unread':
    '測線「{subject}」：巻尺のうち {length} m の被度が読まれていません。0 % として数えています。藻があれば読みを追加してください。',
  'transect-points-with-ends':
    '測線「{subject}」：点の読みに終わりの目盛りが入った行が {ended} 行あります。点はどれも同じ重みで平均し、終わりの目盛りは使いません。区間の読みなら、測線の種類を区間にしてください。',
  'transect-mark-repeated':
    '測線「{subject}」：目盛り {at} m の読みが2つ以上あります。二度入力していないか確かめてください（巻尺の左右で読んだのなら、そのままで構いません）。',
} as const;
