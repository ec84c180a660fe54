/** Errors of the pipeline from image to class map. */
export const pipelineErrorsJa = {
  'block-too-large':
    '一度に圧縮しようとした大きさ（{bytes} バイト）が上限（{limit} バイト）を超えています。この文を添えて報告してください。',
  'cell-record-torn':
    '分類の途中結果（{bytes} バイト）が壊れています。サーベイは変わっていません。もう一度分類してください。',
  'cell-out-of-turn':
    '分類の途中結果の順序が合いません（{cell} 番、次は {expected} 番のはず）。サーベイは変わっていません。もう一度分類してください。',
  'cli-option-conflict': '{option} は {with} と同時に指定できません。どちらか一方にしてください。',
  'cli-option-idle':
    'ここでは {option} に働きがありません({needs} とともに使うものです)。{option} を外すか、{needs} も指定してください。',
  'feature-role-missing':
    '{feature} には {role} のバンドが必要です。{option} で {option} {role}=番号 のように指定してください。',
  'mask-without-polygons':
    '{file} にポリゴンがありません。対象範囲・マスクにはポリゴンのファイルを指定してください。',
  'model-file-malformed':
    '{file} は Moba のモデルファイルとして読めません（{what}）。--save-model で書き出したファイルを指定してください。',
  'disk-full':
    '{file} を書く途中でディスクがいっぱいになりました。書きかけは消しました。空きを作って、もう一度実行してください。',
  'run-in-another-tab':
    'このサーベイの分類は、別のタブで実行中です。そちらが終わるのを待つか、閉じてからもう一度分類してください。',
  'model-class-missing':
    'モデルは番号 {class} の区分を作りますが、この調査にその区分がありません。モデルを選び直すか、番号 {class} の区分を追加してください。',
  'model-features-differ':
    'モデル「{model}」を作ったときと、選んでいる特徴量が違います。モデルを選び直すか、学習し直してください。',
  'image-without-pixels':
    '分類する範囲に値のある画素がありません。調査範囲・マスクと画像の位置を確かめてください。',
  'survey-images-differ':
    'この調査の画像は {needed} 枚ですが、{images} 枚が指定されました。調査と同じ画像を同じ順に指定してください。',
  'survey-image-differs':
    '{file} は、この調査の画像「{image}」ではありません（SHA-256 が違います）。別の画像から作った地図は調査の地図と比べられないため、中止しました。証拠パッケージの sources にある画像か、調査に使った元の画像を指定してください。',
  'survey-companion-missing':
    '{image} の横に、調査が使った付属ファイル「{file}」がありません（または SHA-256 が違います）。証拠パッケージの sources から、画像と同じフォルダに、画像と同じ名前（拡張子だけ違う名前）で置いてください。',
  'survey-model-differs':
    '指定したモデルは、この調査が使ったモデル「{model}」ではありません（SHA-256 が違います）。証拠パッケージの sources にあるファイルを指定してください。',
} as const;
