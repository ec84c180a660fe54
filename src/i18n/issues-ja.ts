import { claimIssuesJa } from './claims-ja.ts';
import { absorptionIssuesJa } from './issues-absorption-ja.ts';
import { accuracyIssuesJa } from './issues-accuracy-ja.ts';
import { areaIssuesJa } from './issues-area-ja.ts';
import { assessmentIssuesJa } from './issues-assessment-ja.ts';
import { biomassIssuesJa } from './issues-biomass-ja.ts';
import { classificationIssuesJa } from './issues-classification-ja.ts';
import { coverIssuesJa } from './issues-cover-ja.ts';
import { featureIssuesJa } from './issues-features-ja.ts';
import { fileIssuesJa } from './issues-files-ja.ts';
import { slopeIssuesJa } from './issues-slope-ja.ts';
import { tableIssuesJa } from './issues-table-ja.ts';
import { uncertaintyIssuesJa } from './issues-uncertainty-ja.ts';

/** Sentences at `issue.<code>`: what is wrong, then the remedy. {placeholders} are the details. */
export const issuesJa = {
  ...assessmentIssuesJa,
  ...featureIssuesJa,
  ...fileIssuesJa,
  ...claimIssuesJa,
  ...absorptionIssuesJa,
  ...areaIssuesJa,
  ...biomassIssuesJa,
  ...classificationIssuesJa,
  ...accuracyIssuesJa,
  ...coverIssuesJa,
  ...slopeIssuesJa,
  ...tableIssuesJa,
  ...uncertaintyIssuesJa,
  'polygon-self-intersecting':
    'ポリゴン {index} の輪郭が自分自身と交わる、接する、または折り返しているため、面積に意味がありません。交差しないように描き直してください。',
  'polygon-degenerate':
    'ポリゴン {index} に 3 点に満たない輪郭があり、面積がありません。描き直すか削除してください。',
  'polygon-overlapping':
    'ポリゴン {index} の部分どうしが重なっているか、穴が輪郭の外や別の穴の中にあり、面積を正しく数えられません。重なりと穴を直してください。',
  'field-empty': '{subject}：{field}が空欄です。値を入力してください。',
  'field-malformed':
    '{subject}：{field}の「{text}」は数として読めません。数字と小数点だけで入力してください（例 16.21）。桁区切りや単位は付けません。',
  'field-too-small':
    '{subject}：{field}の {text} は {min} より小さい値です。{min} 以上の値に直してください。',
  'field-not-above':
    '{subject}：{field}は {min} より大きくなければなりません。値を直してください。',
  'field-out-of-range':
    '{subject}：{field}の {text} は {min}～{max} の範囲にありません。単位（% か比か）を確かめて直してください。',
  'field-not-whole':
    '{subject}：{field}の {text} は整数ではありません。数えた数を整数で入力してください。',
  'field-implausible':
    '{subject}：{field}の {text} は通常の範囲から外れています。単位（%・比、kg・t、m²・ha）を確かめ、意図した値なら出典にその理由を書いてください。',
  'source-missing':
    '{subject}：{field}の出典がありません。文献・資料名など、値の根拠を書いてください。',
  'baseline-without-reason':
    '{subject}：ベースラインを設定した根拠がありません。0 の場合も、なぜ 0 なのかを書いてください。',
  'vessel-without-factor':
    '{subject}：排出係数（kg-CO2/kWh）が空欄です。手引きの係数は公開されていないため、使った値とその出典を入力してください。船舶を使っていなければ、船舶の欄を削除してください。',
  'credit-below-zero':
    '{subject}：控除が吸収量を上回り、認証対象の吸収量が負（{exact} t-CO2）です。船舶・ベースラインの値を確かめるか、この項目を申請から外してください。',
  'area-zero': '{subject}：面積が 0 です。面積の求め方と対象の区分を確かめてください。',
  'coefficient-zero':
    '{subject}：吸収係数が 0 になります。湿重量・含水率・残存率の値を確かめてください。',
  'single-quadrat':
    '{subject}：方形枠が1つだけで、標準誤差を求められません。可能なら2つ以上の枠を使ってください。',
  'quadrat-implausible':
    '方形枠「{subject}」の湿重量は {value} kg/m² で、{limit} kg/m² を超えています。湿重量の単位（kg）と枠の面積（m²、一辺の長さではなく）を確かめてください。',
  'area-without-basis':
    '面積「{subject}」：{field}の算定根拠がありません。どのように測ったか、どの資料によるかを書いてください。',
  'area-without-class':
    '面積「{subject}」に分類区分が選ばれていません。対象の区分を選んでください。',
  'class-not-mapped':
    '面積「{subject}」の区分 {class} が分類図にありません。分類を実行するか、区分を選び直してください。',
  'area-not-measurable':
    '面積「{subject}」を測れません（{why}）。多角形の形と座標系を確かめて、読み込み直してください。',
  'area-ring-self-intersecting':
    '面積「{subject}」の多角形は線が交差していて、面積が定まりません。頂点を動かして交差をなくしてください。',
  'area-ring-degenerate': '面積「{subject}」の多角形は頂点が3つに足りません。描き直してください。',
  'area-ring-overlapping':
    '面積「{subject}」の多角形は、部分どうしが重なっているか、穴が輪郭の外や別の穴の中にあり、面積が定まりません。重なりと穴を直してください。',
  'reefs-not-measured':
    '面積「{subject}」：計測した投石礁がありません。半径と高さを入力するか、平均面積を入力してください。',
  'item-without-quadrats':
    '{subject}：方形枠が選ばれていません。湿重量に使う方形枠を選ぶか、湿重量を直接入力してください。',
  'quadrat-unknown': '{subject}：方形枠 {quadrat} が調査にありません。方形枠を選び直してください。',
  'item-without-area': '{subject}：対象とする面積が選ばれていません。面積を選んでください。',
  'area-unknown': '{subject}：面積 {area} が調査にありません。面積を選び直してください。',
  'period-missing':
    '{subject}：クレジット認証対象期間が入力されていません。開始日と終了日を入力してください。',
  'net-counts-differ':
    '{subject}：水揚量の柵数（{landed}）と面積の柵数（{laid}）が違います。同じ養殖場の同じ期間の柵数か確かめてください。',
  'period-malformed':
    '{subject}：認証対象期間「{from}～{to}」を日付として読めません。2024-04-01 の形で入力してください。',
  'period-reversed':
    '{subject}：認証対象期間の終了日（{to}）が開始日（{from}）より前です。日付を直してください。',
  'coverage-stale':
    '分類のあとで、画像・教師データ・区分・設定のいずれかが変わりました。面積は前の分類図のものです。もう一度分類してください。',
  'class-without-samples':
    '区分「{class}」に教師データがないため、分類に使われません。教師データを描くか、区分を削除してください。',
  'rule-pack-unknown':
    '算定規則「{rulePack}」がこのバージョンにありません。Moba を更新するか、別の規則を選んでください。',
  'rule-pack-assumed':
    '{rulePack} の端数処理は公開資料で確かめられておらず、オンライン申請書の規則で代用しています。申請の前に手引きで確かめてください。',
  'survey-made-up': 'これは架空のデータによる見本です。申請には使わないでください。',
  'samples-overlap':
    '異なる区分のサンプルが重なっています。サンプル {samples} 個の下の {pixels} 画素を学習から除きました。境界が重ならないように直してください。',
  'samples-outside-image':
    'サンプル {samples} 個は画像のどの画素にもかからないため、使いませんでした。位置を確かめるか、1 画素より大きくしてください。',
  'samples-skipped':
    '教師データの {features} 行は、区分が空か、ポリゴンでも点でもないため、使いませんでした。内容を補うか、取り除いてください。',
  'training-thinned':
    '区分「{class}」は教師画素が非常に多いため、{of} 個から均等に {kept} 個を選んで使いました。対応は不要です。',
} as const;
