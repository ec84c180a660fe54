/** Sentences at `issue.<code>` about what may be claimed: cover, ground, season, evidence. */
export const claimIssuesJa = {
  'cover-twice':
    '{subject}：被度が二度掛かっています。面積「{area}」はすでに被度を掛けた実勢面積で、単位面積あたりの量にも被度が含まれています。どちらか一方だけに被度を含めてください。それまで認証対象の吸収量を表示しません。',
  'cover-never':
    '{subject}：被度がどこにも掛かっていません。面積「{area}」は被度を掛けていない面積で、単位面積あたりの量は被度 100 % の場所のものです。面積に被度を掛けるか、被度を含む量にしてください。それまで認証対象の吸収量を表示しません。',
  'cover-unstated':
    '{subject}：面積「{area}」と単位面積あたりの量のどちらに被度が含まれるかが記されていません。被度がちょうど一度だけ掛かることを確かめ、両方に記してください。',
  'area-used-twice':
    '{subject}：「{other}」と同じ面積「{area}」を、重なる期間に使っています。同じ藻場を二重に数えていないか確かめてください。',
  'area-counted-twice':
    '{subject}：同じ種（{species}）の同じ面積「{area}」が、重なる期間の「{other}」でも数えられています。どちらかの面積か期間を直すか、項目を削除してください。それまで認証対象の吸収量を表示しません。',
  'areas-overlap':
    '{subject}の「{area}」と{other}の「{otherArea}」が {areaM2} m²（小さい方の {percent} %）重なっています。対象期間も重なるため、同じ場所を二度数えないよう、どちらかの輪郭を直してください。',
  'areas-may-overlap':
    '{subject}の「{area}」と{other}の「{otherArea}」は重なるおそれがあります。一方が分類図の範囲にかかるなどのため、重なる面積までは求めていません。地図で重なりがないことを確かめてください。',
  'areas-share-classes':
    '{subject}の「{area}」と{other}の「{otherArea}」は、どちらも分類図の同じ区分（{classes}）を数えています。区分をどちらか一方の面積だけに入れてください。',
  'areas-same-place':
    '{subject}の「{area}」と{other}の「{otherArea}」は同じ場所（{place}）で、対象期間が重なります。範囲の重なりを図面や輪郭で確かめ、二重に数えていない理由を算定根拠に書いてください。',
  'zones-overlap':
    '面積「{area}」の中で「{zone}」と「{other}」が同じ場所を含む（または含むおそれがある）ため、一つの合計の中で二度数えています。区域が重ならないように直してください。',
  'area-outside-study-area':
    '輪郭「{part}」のうち {areaM2} m²（{percent} %）が調査範囲の外にあります。輪郭か調査範囲を直してください。それまで認証対象の吸収量を表示しません。',
  'map-leaves-study-area':
    '面積「{area}」の分類図は調査範囲の外まで広がり、外側の画素も数えています。画像を調査範囲で切り抜くか、範囲の外に対象の区分がないことを確かめてください。',
  'study-area-not-compared':
    '輪郭「{part}」を調査範囲と比べられませんでした。輪郭の頂点を整理し、地図で範囲の中にあることを確かめてください。',
  'area-crs-unsupported':
    '面積「{subject}」の座標参照系は扱えないため、面積を求められません。平面直角座標系・UTM・緯度経度（JGD2011、WGS 84）のどれかに変換して読み込み直してください。',
  'study-area-invalid':
    '調査範囲の輪郭に面積がありません（交差、頂点の不足、または座標系の誤り）。調査範囲を描き直してください。',
  'credit-withheld':
    '{subject}：面積「{area}」の誤りを直すまで、認証対象の吸収量を表示しません。面積の確認事項を見てください。',
  'credit-rests-on-error':
    '{subject}：「{names}」の誤りを直すまで、認証対象の吸収量を表示しません。そこに示した確認事項を見てください。',
  'season-malformed':
    '{subject}：繁茂期「{from}～{to}」を月として読めません。始まりと終わりの月を 1～12 で選んでください。',
  'season-unstated':
    '{subject}：繁茂期が記されていないため、画像や調査の時期が適切かを確かめていません。対象種の繁茂期の月を選んでください。',
  'scene-without-date':
    '{subject}：「{scene}」の撮影日がわからないため、繁茂期と対象期間に合うかを確かめられません。データの一覧で撮影日を入力してください。',
  'scene-out-of-season':
    '{subject}：「{scene}」の日付（{date}）は繁茂期（{from}～{to} 月）の外です。繁茂期の画像・調査を使うか、この時期でよい理由を算定根拠に書いてください。',
  'scene-outside-period':
    '{subject}：「{scene}」の日付（{date}）は、対象期間（{from}～{to}）の終わりより後か、始まりの 1 年より前です。期間に合う画像・調査を使うか、流用した理由を書いてください。',
  'sample-out-of-season':
    '{subject}：{samples}（{count} 件）の日付は繁茂期（{from}～{to} 月）の外です。繁茂期の試料を使うか、この時期でよい理由を算定根拠に書いてください。日付の誤りであれば直してください。',
  'sample-outside-period':
    '{subject}：{samples}（{count} 件）の日付は対象期間（{from}～{to}）に合いません。期間に合う試料を使うか、流用した理由を書いてください。日付の誤りであれば直してください。',
  'survey-date-malformed':
    '面積「{area}」の調査日「{date}」を日付として読めません。2024-07-18 の形で入力してください。',
  'attachment-missing':
    '「{subject}」の{field}：根拠となる資料がありません（添付ファイルなし）。図面・写真・調査票などを添付するか、資料名を書いてください。',
  'evidence-withheld':
    '「{subject}」の{field}：資料の非公開を希望しています。第三者はこの数値を確かめられません。',
  'area-made-up':
    '面積「{subject}」は作例の数字です。方法の説明だけに使い、申請には実測した値を入れてください。',
  'data-reused':
    '「{subject}」の{field}は過去の調査（{from}）の流用です。今回も同じ状態であることの根拠（目視・写真など）を示してください。',
  'item-count-malformed':
    '申請書の本文にある項目数「{stated}」を数として読めません。数字だけで入力してください。',
  'item-count-differs':
    '申請書の本文は {stated} 項目としていますが、様式には {items} 項目あります。本文か項目を直し、どれがどれに当たるかを示してください。',
} as const;
