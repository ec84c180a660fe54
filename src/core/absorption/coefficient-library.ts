/** A literature value as two filed applications print it, with the citation that they give. */
export interface LibraryCoefficient {
  readonly id: string;
  /** As `LibraryValue.quantity`: member of the literature block, or `potentialTCo2PerTDry`. */
  readonly quantity:
    | 'waterContentPct'
    | 'productionBiomassRatio'
    | 'carbonContentPct'
    | 'residualRatio1'
    | 'residualRatio2'
    | 'ecosystemFactor'
    | 'potentialTCo2PerTDry';
  readonly text: string;
  readonly bed: string;
  readonly species: string;
  readonly citation: string;
  readonly validity: string;
  /** Printed in a filing that we hold; the works that it cites were not read. */
  readonly evidence: 'seed';
}

interface Bed {
  readonly id: string;
  readonly bed: string;
  readonly species: string;
  readonly validity: string;
  readonly filing: string;
}

const SUMA = '「神戸の須磨海岸を里海に」Suma豊かな海プロジェクト 申請書（2025-01-14）';
const MIE = '三重外湾漁協あおさ養殖BC委員会 申請書';
const KRAUSE_JENSEN =
  'Krause-Jensen & Duarte, 2016, Substantial role of macroalgae in marine carbon sequestration, Nature Geoscience';
const NATIONAL = '「浅海域における年間二酸化炭素吸収量の全国推計」';
const PARI = '港湾空港技術研究所 未発表資料';
const ATTACHED = '申請書の添付ファイルに示された文献値（文献名は申請書の本文にない）';
const MURAOKA =
  '「三陸沿岸の藻場における炭素吸収量把握の試み」表2 アオサ・アオサノリ場（東北水研ニュース65、村岡）';

const wild = 'Suma 2024 の申請書に印字された値。天然の藻場';

const ARAME: Bed = {
  id: 'arame',
  bed: 'アラメ場',
  species: 'カジメ',
  validity: wild,
  filing: SUMA,
};
const AMAMO: Bed = {
  id: 'amamo',
  bed: 'アマモ場',
  species: 'アマモ',
  validity: wild,
  filing: SUMA,
};
const WAKAME: Bed = {
  id: 'wakame',
  bed: 'ワカメ場',
  species: 'ワカメ',
  validity: wild,
  filing: SUMA,
};
const GARAMO: Bed = {
  id: 'garamo',
  bed: 'ガラモ場',
  species: 'アカモク',
  validity: wild,
  filing: SUMA,
};
const NORI: Bed = {
  id: 'nori',
  bed: 'ノリ型',
  species: 'ヒトエグサ',
  validity: 'Mie 2018–2021 の申請書に印字された値。養殖',
  filing: MIE,
};
const GREEN: Bed = {
  id: 'green',
  bed: '緑藻型',
  species: 'アオサ',
  validity: 'Suma 2024 の申請書に印字された値',
  filing: SUMA,
};

type Row = readonly [
  bed: Bed,
  quantity: LibraryCoefficient['quantity'],
  text: string,
  citation: string,
];

/** domain.md §1.3; the dummies of Suma's third item are no literature and are left out. */
const ROWS: readonly Row[] = [
  [ARAME, 'waterContentPct', '90', ATTACHED],
  [ARAME, 'productionBiomassRatio', '2', ATTACHED],
  [ARAME, 'carbonContentPct', '32.5', ATTACHED],
  [ARAME, 'residualRatio1', '0.0472', KRAUSE_JENSEN],
  [ARAME, 'residualRatio2', '0.0528', PARI],
  [ARAME, 'ecosystemFactor', '1.5', NATIONAL],
  [AMAMO, 'waterContentPct', '84', ATTACHED],
  [AMAMO, 'productionBiomassRatio', '4.5', ATTACHED],
  [AMAMO, 'carbonContentPct', '34', ATTACHED],
  [AMAMO, 'residualRatio1', '0.162', NATIONAL],
  [AMAMO, 'residualRatio2', '0.0181', PARI],
  [AMAMO, 'ecosystemFactor', '2.12', NATIONAL],
  [WAKAME, 'waterContentPct', '90', ATTACHED],
  [WAKAME, 'productionBiomassRatio', '1.15', ATTACHED],
  [WAKAME, 'carbonContentPct', '32', ATTACHED],
  [WAKAME, 'residualRatio1', '0.0472', KRAUSE_JENSEN],
  [WAKAME, 'residualRatio2', '0.0279', PARI],
  [WAKAME, 'ecosystemFactor', '1.5', NATIONAL],
  [GARAMO, 'waterContentPct', '80', ATTACHED],
  [GARAMO, 'productionBiomassRatio', '1.32', ATTACHED],
  [GARAMO, 'carbonContentPct', '34', ATTACHED],
  [GARAMO, 'residualRatio1', '0.0472', KRAUSE_JENSEN],
  [GARAMO, 'residualRatio2', '0.0499', PARI],
  [GARAMO, 'ecosystemFactor', '1.5', NATIONAL],
  [NORI, 'productionBiomassRatio', '1', MURAOKA],
  [NORI, 'carbonContentPct', '29.5', MURAOKA],
  [NORI, 'residualRatio1', '0.0472', KRAUSE_JENSEN],
  [NORI, 'residualRatio2', '0.0699', 'Jブルークレジット申請手引書の海藻藻場 緑藻 緑藻型'],
  [NORI, 'ecosystemFactor', '1', NATIONAL],
  [
    GREEN,
    'waterContentPct',
    '90',
    '杉村ら（2020）博多港におけるブルーカーボンオフセット制度の創設の今後の展望、土木学会論文集G（環境）。ワカメの含水率',
  ],
  [
    GREEN,
    'potentialTCo2PerTDry',
    '0.126',
    '国立研究開発法人水産研究・教育機構「海草・海藻藻場のCO2貯留量算定ガイドブック」瀬戸内海の小型緑藻の吸収ポテンシャル係数',
  ],
];

export const COEFFICIENT_LIBRARY: readonly LibraryCoefficient[] = ROWS.map(
  ([{ id, bed, species, validity, filing }, quantity, text, citation]) => ({
    id: `${id}/${quantity}`,
    quantity,
    text,
    bed,
    species,
    citation: `${citation}（${filing}による）`,
    validity: quantity === 'potentialTCo2PerTDry' ? `瀬戸内海。${validity}` : validity,
    evidence: 'seed',
  }),
);
