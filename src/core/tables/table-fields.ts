import type { TableField, TableKind } from './table-kind.ts';
import type { TableDimension } from './table-unit.ts';

/** `headers`: normalised as by core/tables/header-text, with spaces between them. */
const field = (name: string, dimension: TableDimension, headers: string): TableField => ({
  field: name,
  dimension,
  required: false,
  headers: headers.split(' '),
});

const needed = (name: string, dimension: TableDimension, headers: string): TableField => ({
  ...field(name, dimension, headers),
  required: true,
});

const PERCENT_HEADERS = '被度 被覆率 植被率 cover coverpct percentcover';
const CLASS_HEADERS = '被度階級 被度クラス 被度区分 coverclass braunblanquet bb';
const COOPERATIVE_HEADERS = '漁協 漁業協同組合 組合 支所 地区 cooperative coop';
const SEASON_HEADERS = '年度 漁期 年 期 季 season year fiscalyear';
const LINE_HEADERS = '測線 測線名 ライン line transect';
const MASS_HEADERS =
  '湿重量 湿重 生重量 重量 重さ 質量 wetmass wetweight freshweight mass weight biomass';
const DATE_HEADERS = '日付 調査日 採取日 採集日 年月日 調査年月日 date takenon sampledon';
const NAME_HEADERS = '番号 no 名称 名前 name id';

/** What each kind of table may hold, with the headers that mean it. */
export const TABLE_FIELDS: Readonly<Record<TableKind, readonly TableField[]>> = {
  quadrats: [
    field(
      'station',
      'text',
      '地点 測点 調査点 調査地点 地点名 定点 st station site quadrat 枠番号 枠no',
    ),
    field('species', 'text', '種 種名 種類 出現種 海藻 海草 species taxon'),
    needed(
      'frameAreaM2',
      'area',
      '枠面積 枠の面積 方形枠面積 方形枠 採取面積 刈取面積 坪刈面積 コドラート面積 面積 枠 framearea quadratarea quadratsize area frame',
    ),
    needed('wetMassKg', 'mass', MASS_HEADERS),
    field('coverClass', 'text', CLASS_HEADERS),
    field('coverPct', 'percent', PERCENT_HEADERS),
    field('takenOn', 'date', DATE_HEADERS),
  ],
  reefs: [
    field('name', 'text', `礁 礁名 礁番号 投石礁 礁no reef ${NAME_HEADERS}`),
    needed(
      'baseRadiusM',
      'length',
      '半径 平均半径 底面半径 底半径 底面の半径 radius baseradius meanradius r',
    ),
    needed('heightM', 'length', '高さ 高 水深差 比高 height depthdifference h'),
    field('topRadiusM', 'length', '上面半径 上半径 上面の半径 天端半径 topradius'),
  ],
  nets: [
    field('season', 'text', SEASON_HEADERS),
    field('cooperative', 'text', COOPERATIVE_HEADERS),
    needed(
      'netCount',
      'count',
      '網数 枚数 網の枚数 網枚数 柵数 柵 網 張込枚数 養殖網数 nets netcount numberofnets',
    ),
    field(
      'netAreaM2',
      'area',
      '網面積 1枚の面積 網1枚の面積 1枚あたりの面積 1柵の面積 面積 netarea areapernet',
    ),
  ],
  ropes: [
    field('season', 'text', SEASON_HEADERS),
    field('cooperative', 'text', COOPERATIVE_HEADERS),
    needed(
      'ropeCount',
      'count',
      'ロープ数 ロープ本数 本数 筋数 条数 ropes ropecount numberofropes',
    ),
    needed(
      'ropeLengthM',
      'length',
      'ロープ長 ロープの長さ 1本の長さ 1本あたりの長さ 長さ 延長 ropelength lengthperrope length',
    ),
  ],
  strips: [
    field('zone', 'text', '水深帯 水深 段 区間 zone depth depthzone'),
    needed(
      'slopeDistanceM',
      'length',
      '斜距離 斜面距離 斜面長 斜面に沿った距離 法長 のり長 斜長 slopedistance slopelength',
    ),
    needed(
      'horizontalLengthM',
      'length',
      '水平距離 水平長 延長 施設延長 護岸延長 長さ horizontallength horizontaldistance length',
    ),
  ],
  shoots: [
    needed(
      'lengthCm',
      'small-length',
      '全長 藻長 葉長 草丈 株の長さ 長さ 体長 length shootlength totallength',
    ),
    needed('wetMassG', 'small-mass', MASS_HEADERS),
  ],
  'shoot-counts': [
    field('transect', 'text', LINE_HEADERS),
    needed('areaM2', 'area', '面積 調査面積 観察面積 area surveyedarea'),
    needed('shoots', 'count', '株数 本数 個体数 株 shoots shootcount count individuals'),
    needed(
      'meanLengthCm',
      'small-length',
      '平均全長 平均藻長 平均長 平均の長さ 平均長さ 全長 藻長 meanlength averagelength',
    ),
  ],
  'rope-samples': [
    field('name', 'text', `試料 検体 サンプル sample ${NAME_HEADERS}`),
    needed(
      'lengthCm',
      'small-length',
      'ロープ長 ロープの長さ 試料長 採取長 長さ ropelength samplelength length',
    ),
    needed('wetMassG', 'small-mass', MASS_HEADERS),
  ],
  'transect-marks': [
    field('transect', 'text', LINE_HEADERS),
    needed(
      'fromM',
      'length',
      '距離 起点 始点 開始 起点からの距離 から from fromm distance start mark',
    ),
    field('toM', 'length', '終点 終了 まで to tom end'),
    field('coverPct', 'percent', PERCENT_HEADERS),
    field('coverClass', 'text', CLASS_HEADERS),
  ],
  'cover-zones': [
    field('name', 'text', `区域 区画 ゾーン 場所 地点 zone site ${NAME_HEADERS}`),
    needed('areaM2', 'area', '面積 区域面積 区画面積 藻場面積 area zonearea'),
    field('coverPct', 'percent', PERCENT_HEADERS),
    field('coverClass', 'text', CLASS_HEADERS),
  ],
};

/** One of these at least must be there too. */
export const ONE_OF: Readonly<Partial<Record<TableKind, readonly string[]>>> = {
  'transect-marks': ['coverPct', 'coverClass'],
  'cover-zones': ['coverPct', 'coverClass'],
};

export const fieldOf = (kind: TableKind, name: string): TableField | null =>
  TABLE_FIELDS[kind].find((entry) => entry.field === name) ?? null;
