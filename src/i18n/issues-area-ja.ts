/** Issues of the ways in which an area is measured. */
export const areaIssuesJa = {
  'rows-missing': '{subject}：表に行がありません（{field}）。1行以上入力してください。',
  'more-reefs-than-counted':
    '{subject}：実測した礁（{measured}基）が礁の総数（{counted}基）より多くなっています。総数か実測の表を直してください。',
  'single-reef':
    '{subject}：実測した礁が1基だけなので、標準誤差が出せません。2基以上を測ってください。',
  'reef-top-not-smaller':
    '{subject}：上面の半径 {top} m が底面の半径 {base} m 以上です。どちらの数値かを直すか、円錐として計算してください。',
  'reef-too-steep':
    '{subject}：高さ {height} m が半径 {radius} m の3倍を超えています。水深そのものや直径を入力していないか確かめてください。',
  'net-rows-alike':
    '{subject}：年度「{season}」・漁協「{cooperative}」の行が2つ以上あります。同じ網を二重に数えていないか確かめ、別のものなら年度か漁協の名前で区別してください。',
  'rope-rows-alike':
    '{subject}：年度「{season}」・漁協「{cooperative}」の行が2つ以上あります。同じロープを二重に数えていないか確かめ、別のものなら年度か漁協の名前で区別してください。',
  'strip-rows-alike':
    '{subject}：水深帯「{zone}」の行が2つ以上あります。同じ場所を二重に数えていないか確かめ、別の場所なら名前で区別してください。',
  'excluded-exceeds-plan':
    '{subject}：除外した面積の合計 {excluded} m² が図面の面積 {plan} m² を超えています。どちらかを直してください。',
  'plan-unchecked':
    '{subject}：図面の範囲を潜水で確かめた日がないか、日付として読めません。2024-05-01 の形で入力してください。確かめていなければ、藻場のない部分が含まれるおそれがあります。',
  'area-source-unknown':
    '{subject}：{field}に使う面積「{area}」が調査にないか、使えない方法で測られています。区分・多角形・斜面・直接入力の面積から選び直してください。',
  'area-source-without-area':
    '{subject}：{field}に使う面積「{area}」がまだ求まっていません。先にその面積を仕上げてください。',
  'area-implausible':
    '{subject}：面積 {areaM2} m² は、全国の藻場の合計（1,643.4 km²、環境省 2018～2020 年）を超えています。単位と桁を確かめてください。',
  'planar-differs':
    '{subject}：{crs} の平面で測ると {percent} % 違います。算定には楕円体の上の面積を使っているので、直すことはありません。ほかのソフトの値と比べるときは注意してください。',
} as const;
