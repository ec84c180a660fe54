/** What can go wrong with features, models and what follows a classification. */
export const classificationErrorsJa = {
  'clusters-too-many':
    '値の異なる画素が{distinct}種類しかないため、{clusters}個のクラスターに分けられません。クラスターの数を減らしてください。',
  'threshold-one-feature':
    'しきい値による分類に使える特徴量は1つだけですが、{features}個選ばれています。指数またはバンドを1つだけ選んでください。',
  'threshold-flat':
    '特徴量の値がすべて同じため、しきい値を決められません。別の特徴量を選ぶか、しきい値を入力してください。',
  'model-bands-differ':
    'このモデルは {needed} バンドの画像で学習しました。選んだ画像は {bands} バンドです。同じバンドの画像を選ぶか、学習し直してください。',
  'model-type-differs':
    'このモデルは {needed} の画像で学習しました。選んだ画像は {type} です。値の尺度が違うので、学習し直してください。',
  'model-classes-differ':
    'モデルの区分「{class}」と同じ番号を、この調査では「{other}」が使っています。区分の名前を合わせてください。',
  'model-without-map': '保存できるモデルがありません。先に分類してください。',
  'classify-without-study-area':
    '「調査範囲の中だけを分類」になっていますが、調査範囲がありません。調査範囲を描くか、この設定を外してください。',
  'formula-band-unknown': '「{name}」というバンドはありません。使えるのは {known} です。',
  'model-file-too-large':
    '{file} は {megabytes} MB あり、モデルとして読める上限（{limitMegabytes} MB）を超えています。木の本数か深さを減らして学習し直してください。',
  'run-classes-changed':
    '分類している間に区分が入れ替わり、できた地図の番号を今の「{class}」が使っています。取り違えを防ぐため、この地図は保存していません。もう一度分類してください。',
  'run-not-kept':
    '「{survey}」の分類は終わりましたが、その間に調査を切り替えたか画像を外したため、地図は保存していません。元の調査を開いて、もう一度分類してください。',
} as const;
