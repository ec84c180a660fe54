/** Issues of what is weighed: quadrats, strata, shoots, pieces of rope, and typed wet masses. */
export const biomassIssuesJa = {
  'sample-date-malformed':
    '「{subject}」：採取日「{date}」を日付として読めません。実在する日を 2024-02-14 の形で入力してください。',
  'quadrat-outlier':
    '方形枠「{subject}」の {value} kg/m² は、{item}のほかの枠（中央値 {median} kg/m²）から大きく外れています（修正Zスコア {score}、目安は ±3.5）。枠の面積・重さの単位・転記を確かめてください。値は除かずに平均に入れています。',
  'quadrat-species-mixed':
    '{subject}：一つの平均に複数の種（{species}）の方形枠が入っています。種ごとに項目を分けるか、まとめる理由を算定根拠に書いてください。',
  'quadrat-frames-differ':
    '{subject}：面積の違う方形枠（{frames} m²）が一つの平均に入っています。どの枠も同じ重みで平均しています。大きい枠を使った理由を算定根拠に書いてください。',
  'quadrat-duplicate':
    '方形枠「{subject}」は、地点・種・採取日・湿重量（{mass} kg）が同じ枠がもう一つあります。二重に入力していないか確かめ、別の枠なら地点名で区別してください。',
  'quadrat-in-two-strata':
    '{subject}：方形枠「{quadrat}」が二つの層に入っています。どちらか一方の層だけに入れてください。',
  'quadrat-of-other-class':
    '{subject}：方形枠「{quadrat}」の被度階級は「{class}」ですが、層「{stratum}」に入っています。階級か層を直してください。',
  'item-without-strata':
    '{subject}：層がありません。被度階級などの層を作り、方形枠を割り当ててください。',
  'stratum-without-quadrats':
    '{subject}：層「{stratum}」に方形枠がないため、その湿重量がわかりません（0 とはみなしません）。枠を割り当てるか、被度 0 % の階級なら階級の上限を 0 にしてください。',
  'stratum-without-ground':
    '{subject}：層「{stratum}」の割合が 0 のため、平均に入りません。割合か、層の要否を確かめてください。',
  'stratum-without-class':
    '{subject}：層「{stratum}」の被度階級が空欄のため、面積から割合を求められません。階級を選ぶか、割合を直接入力してください。',
  'stratum-class-twice':
    '{subject}：被度階級「{class}」の層が二つ以上あり、同じ範囲を二度数えます。一つの層にまとめてください。',
  'class-without-stratum':
    '{subject}：被度階級「{class}」の範囲がありますが、その層がありません。湿重量がわからない範囲を 0 とはみなせません。層を作り、方形枠を割り当ててください。',
  'strata-without-share':
    '{subject}：層の割合がすべて 0 です。層ごとに面積か割合を入力してください。',
  'strata-without-source':
    '{subject}：層の割合の根拠がありません。どの調査・資料の割合かを書いてください。',
  'strata-ground-unknown':
    '{subject}：選ばれた面積または測線から、被度階級ごとの範囲が求まりません。階級で読んだ区画か測線を選び、その入力を仕上げてください。',
  'strata-ground-unclassed':
    '{subject}：被度階級のない範囲（{ground}）は、層の割合に入っていません。階級で読み直すか、割合を直接入力してください。',
  'stratified-error-unknown':
    '{subject}：方形枠が1つだけの層があるため、平均の標準誤差はわかりません（0 ではありません）。その層の枠を2つ以上にしてください。',
  'allocation-too-few':
    '{subject}：{strata} 層に2つずつ配るには、方形枠が {least} 個以上必要です。予定の数を増やすか、層を減らしてください。',
  'wet-mass-ten-fold':
    '{subject}：湿重量 {text} t/ha は、同じ種の試料の平均 {sampled} kg/m² とほぼ同じ数値で、kg/m² の値に見えます。1 kg/m² = 10 t/ha です。{meant} t/ha ではないか確かめて直してください。それまで認証対象の吸収量を表示しません。',
  'wet-mass-low':
    '{subject}：湿重量 {text} t/ha は {kgPerM2} kg/m² です。kg/m² の値をそのまま入力していないか確かめてください（1 kg/m² = 10 t/ha）。まばらな藻場なら、このままで差し支えありません。',
  'sampled-best-spots':
    '{subject}：生育の良好な場所で採取しているため、湿重量が過大になります。対象面積も同じ程度に良好な部分に限るか、平均的な場所で採り直してください。',
  'siting-unstated':
    '{subject}：採取地点の選び方が記されていません。無作為・等間隔・代表地点・良好な場所のどれかを選んでください。',
  'item-without-length-weight':
    '{subject}：藻長と湿重量の関係が選ばれていません。使う関係を選んでください。',
  'length-weight-unknown':
    '{subject}：藻長と湿重量の関係 {lengthWeight} が調査にありません。選び直してください。',
  'length-weight-too-few':
    '「{subject}」：藻長と湿重量を測った株が {count} 株で、回帰には {least} 株以上が必要です。株を追加してください。',
  'length-weight-few':
    '「{subject}」：回帰に使う株が {count} 株だけで、関係が不確かです。小さい株から大きい株まで 10 株以上を測ってください。',
  'length-weight-one-length':
    '「{subject}」：どの株もほぼ同じ長さで、藻長と湿重量の関係が定まりません。長さの違う株を加えてください。',
  'slope-implausible':
    '「{subject}」：回帰の傾き {slope} は海藻として考えにくい値です（通常は 0 より大きく 4 以下）。藻長（cm）と湿重量（g）の列や単位の取り違えがないか確かめてください。',
  'length-weight-without-transects':
    '「{subject}」：株を数えた測線がありません。測線ごとに面積・株数・平均藻長を入力してください。',
  'length-weight-no-shoots':
    '「{subject}」：どの測線にも株がないため、湿重量が 0 になります。株数を確かめてください。',
  'single-transect':
    '「{subject}」：測線が1本だけで、標準誤差がわかりません（0 ではありません）。2本以上の測線を使ってください。',
  'length-extrapolated':
    '「{subject}」：平均藻長 {length} cm が、測った株の範囲（{shortest}～{longest} cm）の外にあります。この長さの株を回帰に加えてください。',
  'shoot-mass-implausible':
    '「{subject}」：この平均藻長では、回帰による株の重さがありえない値になります。藻長の単位（cm）と、回帰に使った株を確かめてください。',
  'back-transformation-bias':
    '「{subject}」：対数の回帰を戻すときの偏りを補正していません。補正しない値は株の重さの中央値で、平均より小さめ（保守的）です。Baskerville の補正なら {baskerville} %、Duan の補正なら {smearing} % 変わります。補正する場合は手引き・審査で認められるかを確かめてください。',
  'back-transformation-baskerville':
    '「{subject}」：対数の回帰を戻すときの偏りを Baskerville（1972）の exp(s²/2) で補正しています。補正なしなら {none} %、Duan の補正なら {smearing} % 変わります。補正の理由を算定根拠に書いてください。',
  'back-transformation-smearing':
    '「{subject}」：対数の回帰を戻すときの偏りを Duan（1983）の方法で補正しています。補正なしなら {none} %、Baskerville の補正なら {baskerville} % 変わります。補正の理由を算定根拠に書いてください。',
  'mean-length-understates':
    '「{subject}」：傾き b（{slope}）が 1 より大きいため、平均藻長の株の重さは、株の重さの平均より小さくなります（イェンセンの不等式）。保守的な側の差なので、直さなくてもかまいません。',
  'mean-length-overstates':
    '「{subject}」：傾き b（{slope}）が 1 より小さいため、平均藻長の株の重さは、株の重さの平均より大きくなります（イェンセンの不等式）。過大な側の差です。株ごとの藻長を測るか、その差を説明してください。',
  'rope-without-samples':
    '{subject}：重さを量ったロープの試料がありません。試料の長さと湿重量を入力するか、g/cm の値を直接入力してください。',
  'single-rope-sample':
    '{subject}：ロープの試料が1本だけで、標準誤差がわかりません（0 ではありません）。2本以上の試料を使ってください。',
} as const;
