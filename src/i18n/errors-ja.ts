import { accuracyErrorsJa } from './errors-accuracy-ja.ts';
import { classificationErrorsJa } from './errors-classification-ja.ts';
import { coverageErrorsJa } from './errors-coverage-ja.ts';
import { drawErrorsJa } from './errors-draw-ja.ts';
import { featureErrorsJa } from './errors-features-ja.ts';
import { fitErrorsJa } from './errors-fits-ja.ts';
import { imageryErrorsJa } from './errors-imagery-ja.ts';
import { pipelineErrorsJa } from './errors-pipeline-ja.ts';
import { tableErrorsJa } from './errors-table-ja.ts';
import { uncertaintyErrorsJa } from './errors-uncertainty-ja.ts';

/** Sentences at `error.<code>`: what is wrong, then the remedy. {placeholders} are the details. */
export const errorsJa = {
  ...accuracyErrorsJa,
  ...drawErrorsJa,
  ...featureErrorsJa,
  ...fitErrorsJa,
  ...classificationErrorsJa,
  ...imageryErrorsJa,
  ...coverageErrorsJa,
  ...pipelineErrorsJa,
  ...tableErrorsJa,
  ...uncertaintyErrorsJa,
  'file-truncated':
    '{file} は途中で切れています（{offset} バイト目から {length} バイトを読めません。全体は {size} バイト）。ファイルをもう一度コピーまたはダウンロードしてください。',
  'file-unreadable':
    '{file} を読めなくなりました。開いたあとに移動・変更・ロックされた可能性があります。もう一度開いてください。',
  'package-damaged':
    '「{file}」は壊れているか、読み方が一つに決まらない zip です({why})。もう一度ダウンロードするか、作成者から受け取り直してください。',
  'package-image-missing':
    '分類した画像「{file}」がこの証拠パッケージにないか、中身が変わっているため、分類図を作り直せません。作成者に、元の画像を含む証拠パッケージを求めてください。',
  'package-manifest-malformed':
    '「{file}」の manifest.json が正しい形ではありません。作成者から証拠パッケージを受け取り直すか、Moba を新しい版にしてください。',
  'package-no-manifest':
    '「{file}」に manifest.json がありません。Moba が書き出した証拠パッケージを、作り直さずにそのまま選んでください。',
  'package-not-zip':
    '「{file}」は zip ファイルではありません。Moba が書き出した証拠パッケージ(.zip)を選んでください。',
  'package-part-missing':
    '「{file}」に「{entry}」がないため、確かめられません。作成者から証拠パッケージを受け取り直してください。',
  'package-source-changed':
    '元のファイル「{file}」が、取り込んだ時から変わっています(SHA-256 が一致しません)。取り込んだ時のファイルを開き直すか、新しいファイルとして取り込み直してください。',
  'package-source-missing':
    '証拠パッケージに入れる元のファイル「{file}」が手元にありません。データの欄で同じファイルを開き直してから、もう一度書き出してください。',
  'package-suspicious':
    '「{file}」の中の「{entry}」は圧縮率が異常に高く、展開すると端末の記憶を使い切るおそれがあるため開きません。作成者に確かめてください。',
  'package-too-large':
    '「{file}」を広げると {bytes} バイトになり、上限 {limit} バイトを超えるため開きません。zip を展開し、SHA256SUMS で確かめてください。',
  'package-too-many-files':
    '「{file}」に入っているファイルが {limit} 個を超えるため開きません。Moba が書き出した証拠パッケージか確かめてください。',
  'tiff-not-a-tiff':
    '{file} は名前に反して TIFF ではありません。ダウンロードしたものがエラーページでないか確かめるか、画像を GeoTIFF で書き出し直してください。',
  'tiff-malformed':
    '{file} の TIFF の構造が壊れています（{what}）。QGIS や gdal_translate などで書き出し直してください。',
  'tiff-truncated':
    '{file} は途中で切れています（{offset} バイト目からの {length} バイトがありません。全体は {size} バイト）。もう一度コピーまたはダウンロードしてください。存在しない画素を推測で補うことはしません。',
  'tiff-unsupported':
    '{file} には Moba が読めない形式が使われています：{what}。QGIS や gdal_translate などで、DEFLATE または LZW 圧縮の 8・16・32 ビット GeoTIFF に変換してください。',
  'tiff-block-corrupt':
    '{file} のブロック {block} を復号できません（{what}）。ファイルが壊れています。もう一度コピーするか、書き出し直してください。',
  'raster-window-outside':
    '列 {col}・行 {row} から {width} × {height} 画素の範囲は、{file}（{imageWidth} × {imageHeight} 画素）の内側にありません。画像の内側を指定してください。',
  'raster-window-too-large':
    '{file} の {width} × {height} 画素は、一度に読むには大きすぎます。小さく分けて読んでください。',
  'raster-band-missing':
    '{file} にはレベル {level} のバンド {band} がありません。画像にあるバンドを選んでください。',
  'image-bands-wrong':
    '{bands} 個のバンドが {width} × {height} 画素の画像に合いません。どのバンドも画素数と同じ個数で、同じ型でなければなりません。バンドの作り方を確かめてください。',
  'png-size-wrong':
    '{bytes} バイトでは {width} × {height} 画素の RGBA 画像になりません。幅 × 高さ × 4 バイトを渡してください。',
  'class-color-malformed':
    'クラス「{class}」の色「{color}」が #rrggbb の形ではありません。色を選び直してください。',
  'coverage-tile-wrong':
    'タイル {tileCol}, {tileRow} はこの分布図のものではありません。分類をもう一度実行してください。',
  'coverage-tile-missing':
    '分布図のタイル {tileCol}, {tileRow} が書かれていません。分類をもう一度実行してください。',
  cancelled: '処理を取り消しました。何も変更していません。必要なときにもう一度実行してください。',
  'crs-unsupported':
    '座標系 {crs} には対応していません。平面直角座標系(EPSG:6669〜6687)、UTM、EPSG:4326 のいずれかに変換してから開き直してください。',
  'coordinate-outside-crs':
    '座標 ({x}, {y}) は {crs} の範囲外です。座標系の指定が正しいか、x(東・経度)が y より先に並んでいるかを確かめてください。',
  'polygon-hole-too-large':
    'ポリゴンの穴が外周より大きくなっています。作図ソフトで輪郭を直してから開き直してください。',
  'raster-without-crs':
    '画像に座標系の情報がないため、面積を求められません。画像に座標系を設定してから開き直してください。',
  'raster-without-area':
    'この画像の画素は {crs} では面積を持ちません(画素の大きさが 0、または座標系の範囲外です)。位置情報を確かめてください。',
  'raster-pixels-too-large':
    '画素の幅が約 {pixelM} m あり、信頼できる面積を求められません。より解像度の高い画像を使ってください。',
  'reef-size-invalid':
    '半径 {baseRadiusM} m、高さ {heightM} m の投石礁では面積を計算できません。半径は 0 より大きい値、高さは 0 以上の値をメートルで入力してください。',
  'vector-without-crs':
    '{file} に座標系の情報がないため、面積を求められません(座標系を書かない GeoJSON の座標は、経度、緯度の順の度でなければなりません)。座標系を指定して(シェープファイルなら .prj を添えて)開き直してください。',
  'vector-too-large':
    '{file} は {megabytes} MB あります。読み込めるベクターファイルは {limitMegabytes} MB までです。調査範囲を切り出してから開いてください。',
  'vector-format-unknown':
    '{file} は対応していない形式です。次のいずれかの形式で保存し直してください: {supported}。',
  'shapefile-part-alone':
    '{file} はシェープファイルの一部です。.shp を .dbf・.prj・.cpg と一緒に開くか、まとめて 1 つの .zip にして開いてください。',
  'shapefile-damaged':
    '{file} の {part} が壊れています({why})。シェープファイルを書き出し直してください。',
  'shapefile-parts-disagree':
    '{file} の図形は {shapes} 件ですが、.dbf は {rows} 行あります。対になる .shp と .dbf を開いてください。',
  'dbf-encoding-unknown':
    '{file} の文字は UTF-8 でも Shift_JIS でもなく、文字コードを示す .cpg もありません。.cpg を添えるか、UTF-8 で書き出し直してください。',
  'dbf-encoding-wrong':
    '{file} の文字を {encoding} として読めません。別の文字コードを選んでください。',
  'geometry-invalid':
    '{file} の地物 {feature} の図形を読めません({why})。直すか削除してから開き直してください。',
  'text-not-utf8': '{file} は UTF-8 のテキストではありません。UTF-8 で保存し直してください。',
  'json-key-repeated':
    '{file} の同じまとまりに「{key}」が2つ以上あります。どちらの値かわからないので、1つにしてください。',
  'json-malformed':
    '{file} は正しい JSON ではありません({line} 行 {column} 文字目)。その箇所を直すか、書き出し直してください。',
  'geojson-invalid':
    '{file} は正しい GeoJSON ではありません(地物 {feature}: {why})。GeoJSON として書き出し直してください。',
  'geopackage-damaged': 'GeoPackage {file} を読めません({why})。書き出し直してください。',
  'geopackage-without-features':
    'GeoPackage {file} に地物のテーブルがありません(テーブル: {tables})。ベクターレイヤを書き出してから開いてください。',
  'zip-damaged':
    'ZIP ファイル {file} は壊れているか、安全に開けません({why})。作り直してください。',
  'zip-too-large':
    'ZIP ファイル {file} は展開後の大きさが上限(2,000 ファイル、512 MB)を超えます。シェープファイルだけを入れてください。',
  'zip-without-shapefile':
    '{file} の中にシェープファイル(.shp)がありません(中身: {names})。.shp を .dbf・.prj と一緒に圧縮してください。',
  'zip-several-shapefiles':
    '{file} には複数のシェープファイルがあります: {names}。1 つずつ圧縮してください。',
  'cli-usage': '引数が足りないか、余分です。使い方: {usage}',
  'cli-option-unknown': '{option} というオプションはありません。使い方: {usage}',
  'cli-option-without-value': '{option} の値がありません。使い方: {usage}',
  'cli-option-missing': '{option} を指定してください。使い方: {usage}',
  'cli-option-invalid': '{option} に「{value}」は指定できません。指定できる値: {allowed}。',
  'cli-command-unknown': '「{command}」というコマンドはありません。使えるコマンド: {commands}。',
  'file-not-found': 'ファイル {file} が見つかりません。場所と名前を確かめてください。',
  'file-is-folder': '{file} はフォルダーです。中のファイルを指定してください。',
  'csv-row-outside-crs':
    '{file} の {line} 行目の座標 ({x}, {y}) は {crs} の範囲外です。座標系と、x(東・経度)、y の順を確かめてください。',
  'crs-already-named':
    '{file} の座標系は {crs} と記録されています。--crs {asked} を外すか、変換してから開いてください。',
  'csv-columns-missing':
    '{file} に x 列と y 列がありません。1 行目に列名 x,y を書いてください(x は経度または東)。',
  'csv-row-invalid':
    '{file} の {line} 行目は 2 つの数値になっていません: {text}。その行を直してください。',
  'crs-code-malformed': '「{text}」は座標系として読めません。EPSG:6677 のように書いてください。',
  'survey-not-json':
    '調査ファイルを JSON として読めません。途中で切れていないか確かめ、元のファイルを開き直してください。',
  'survey-document-invalid':
    '調査ファイルの {path} が正しくありません（{why}）。Moba で保存した元のファイルを開くか、その箇所を直してください。',
  'survey-schema-too-new':
    'この調査は新しい Moba で保存されています（形式 {version}、このバージョンは {known} まで）。Moba を更新してから開いてください。',
  'decimal-not-text':
    '{field}が文字列ではありません。数は、入力した桁のまま文字列（"16.21"）で渡してください。',
  'decimal-malformed':
    '{field}の「{text}」は数として読めません。数字と小数点だけで入力してください（例 16.21）。',
  'decimal-not-integer': '{value} は整数ではありません。整数を渡してください。',
  'measured-not-finite':
    '{field}の計測値が有限の数ではありません。元の図形または画像を確かめてください。',
  'measured-negative': '{field}の計測値が負（{value}）です。元の図形または画像を確かめてください。',
  'derivation-broken':
    '数値 {figure} の導出がつながっていません（{why}）。Moba の不具合です。調査ファイルを添えて知らせてください。',
  'image-without-crs':
    '画像に座標参照系（CRS）の情報がないため、位置も面積も求められません。QGIS の「投影法の割り当て」や gdal_translate -a_srs などで座標参照系を付け、開き直してください。',
  'training-one-class':
    '教師サンプルのあるクラスが {classes} 個です。分類には 2 クラス以上が必要です。砂地や深場など、別のクラスのサンプルを描くか読み込んでください。',
  'training-outside-image':
    '教師サンプル {samples} 個のいずれも画像の上にありません。画像とサンプルが同じ場所のものか、サンプルの座標参照系が正しいかを確かめてください。',
  'training-class-without-pixels':
    'クラス「{class}」にはサンプルがありますが、その下に使える画素がありません。画像の外、データなしの場所、1 画素より小さい、または別のクラスのサンプルと重なっている可能性があります。画像の上に、もっと大きいサンプルを描いてください。',
  'training-class-too-small':
    'クラス「{class}」の教師画素は {pixels} 個です。最尤法には {needed} 個（バンド数＋1）以上が必要です。このクラスのサンプルを増やすか、ランダムフォレストを選んでください。',
  'training-covariance-singular':
    '教師画素で {bands} 個のバンドの値にばらつきが足りず、最尤法を使えません。ランダムフォレストを選ぶか、重複したバンドのない画像を使ってください。',
  'training-too-many-bands':
    '画像のバンド数は {bands} ですが、ランダムフォレストで扱えるのは {most} までです。gdal_translate -b などでバンドを減らしてください。',
  'training-class-field-absent':
    '{file} に属性「{field}」がありません。ある属性は {fields} です。この中からクラスの属性を指定してください。',
  'training-without-crs':
    '{file} に座標参照系の情報がないため、サンプルを画像に重ねられません。.prj を添えるか、QGIS などで座標参照系を付けて保存し直してください。',
  'training-classes-too-many':
    'クラスが {classes} 個あり、分布図で扱える {most} 個を超えています。クラスの属性の指定が正しいか確かめるか、クラスをまとめてください。',
  'forest-parameters-outside':
    'ランダムフォレストの設定（木 {trees} 本、深さ {maxDepth}、葉の最小画素数 {minLeaf}）が範囲外です。木は 1〜1000 本、深さは 1〜60、葉は 1 以上の整数にしてください。',
  'classifier-bands-differ':
    '分類器は {needed} バンドの画像で学習しましたが、この画像は {bands} バンドです。同じバンド構成の画像を使うか、学習し直してください。',
  'classifier-malformed':
    '保存された分類器が壊れています（{what}）。分類をもう一度実行してください。',
  'classify-out-is-input':
    '{file} はこの処理の入力ファイルなので、上書きできません。--out に別の名前を指定してください。',
  'file-not-written':
    '{file} を書き込めませんでした。フォルダーがあるか、書き込みの許可と空き容量があるかを確かめてください。',
  'classes-full':
    '{file} のクラスが多すぎます。1つの調査で使えるクラスは 254 個までです。使わないクラスを削除するか、ファイルを分けて開いてください。',
  'classify-without-image':
    '分類する画像がありません。「データ」で GeoTIFF を開き、分類する画像に選んでください。',
  'file-bytes-missing':
    '{file} の中身がこのブラウザに保存されていません。元のファイルをもう一度開いてください。',
  'file-empty':
    '{file} は空のファイル（0 バイト）です。コピーや転送が最後まで終わったか確かめて、開き直してください。',
  'file-hash-differs':
    '{file} の中身が記録された SHA-256 と一致しません。壊れているか差し替えられています。ページを再読み込みしてやり直してください。',
  'image-not-open':
    '画像の描画が途中で途切れました。地図を動かすか、ページを再読み込みしてください。',
  'map-failed':
    '地図を描けませんでした（{message}）。ページを再読み込みしてください。地図以外の作業はこのまま続けられます。',
  'points-without-class':
    '{file} は点だけのファイルで、クラスの列が見つかりません。クラス名の列（class、クラス など）を付けて開き直してください。',
  'review-is-read-only':
    '証拠パッケージの確認中は変更できません。確認を終了してから編集してください。',
  'sample-unreachable':
    '見本の {file} を読み込めませんでした。通信を確かめて、もう一度開いてください。',
  'saved-in-another-tab':
    'この調査は別のタブで先に保存されました。上書きを避けるため、このタブでは保存していません。ほかのタブを閉じ、このページを再読み込みしてください。',
  'survey-gone':
    'この調査はもう端末にありません。別のタブで消したか、ブラウザーのデータが消去されています。証拠パッケージがあれば、それを開いてください。',
  'storage-blocked':
    '古い版の Moba が別のタブで開いているため、保存領域を準備できません。ほかの Moba のタブを閉じてください。',
  'storage-failed':
    '保存できませんでした（{message}）。証拠パッケージを書き出して控えを取り、ページを再読み込みしてください。',
  'storage-full':
    'ブラウザの保存領域がいっぱいで、保存できませんでした。証拠パッケージを書き出して控えを取り、不要なサイトデータやディスクの空きを整理してください。',
  'storage-lost':
    '保存領域が閉じられました。新しい版が別のタブで開いたか、ブラウザがデータを片付けました。このページを再読み込みしてください。',
  'storage-unavailable':
    'このブラウザの設定では保存できません（{message}）。タブを閉じると内容は失われます。プライベートウィンドウを使わずに開き直してください。',
  'dem-not-one-band':
    '{file} は {bands} バンドあり、標高データ（DEM）として使えません。高さだけが入った 1 バンドの GeoTIFF を選んでください。',
  'dem-does-not-cover':
    '標高データ {file} は輪郭の全体を覆っていません。輪郭より広い範囲の標高データを使うか、輪郭を覆われた範囲に直してください。',
  'dem-too-coarse':
    '輪郭の中に標高データ {file} のセルの中心が一つもありません。より細かい標高データを使ってください。',
  'dem-unit-unknown':
    '{file} の高さの単位は「{unit}」で、メートルに直せません。高さをメートルにした GeoTIFF に変換してください。',
  'dem-without-heights':
    '標高データ {file} には、輪郭の中で勾配を求められるセルがありません（すべて欠測か端）。高さの入った標高データを使ってください。',
  'slope-area-gone': '測ろうとした面積がもうありません。面積を選び直してください。',
  'slope-without-dem':
    '標高データ（DEM）が選ばれていません。1 バンドの GeoTIFF を読み込んで選んでください。',
  'slope-limit-invalid':
    '勾配の上限「{limit}」が使えません。0 より大きく 85 以下の度数を入力してください。',
  'zonal-not-one-band':
    '{file} は {bands} バンドあり、分類図ではありません。区分の番号が入った 1 バンドの GeoTIFF を指定してください。',
  'zone-across-antimeridian':
    '区域のファイルの多角形 {index}（0 から数えて）に経度 180° をこえて進む辺があり、どちら回りかを決められません。180° の経線で分けるか、投影座標系で書き出してください。',
  'zonal-not-classes':
    '{file} に整数でない値（{value}）があり、分類図ではありません。区分の番号が入ったラスターを指定してください。',
  'zonal-too-many-classes':
    '{file} には {limit} を超える種類の値があり、分類図ではなさそうです。区分の番号が入ったラスターを指定してください。',
  unexpected:
    '思わぬ不具合が起きました（{message}）。調査の内容は変わっていません。もう一度試し、続くようなら、この文面を添えてお知らせください。',
  'vector-without-shapes':
    '{file} に使える図形（ポリゴンか点）がありません。図形の入ったレイヤーを書き出して開き直してください。',
  'worker-crashed':
    '裏で動く処理（{worker}）が止まりました（{message}）。調査の内容は変わっていません。もう一度実行してください。大きな画像では、ほかのタブを閉じてメモリを空けてください。',
} as const;
