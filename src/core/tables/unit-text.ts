import { TABLE_UNITS, type TableUnit } from './table-unit.ts';

const WORDS: ReadonlyMap<string, TableUnit> = new Map(
  Object.entries<TableUnit>({
    ...Object.fromEntries(
      Object.values(TABLE_UNITS).flatMap((units) => units.map((unit) => [unit, unit])),
    ),
    'm^2': 'm2',
    'cm^2': 'cm2',
    平方メートル: 'm2',
    平米: 'm2',
    ヘクタール: 'ha',
    アール: 'a',
    メートル: 'm',
    センチ: 'cm',
    センチメートル: 'cm',
    キログラム: 'kg',
    キロ: 'kg',
    グラム: 'g',
    トン: 't',
    'kg/m^2': 'kg/m2',
    kgm2: 'kg/m2',
    'kgm-2': 'kg/m2',
    'kg・m-2': 'kg/m2',
    'g/m^2': 'g/m2',
    'gm-2': 'g/m2',
    'トン/ha': 't/ha',
    'tha-1': 't/ha',
    パーセント: '%',
    percent: '%',
    pct: '%',
    割合: 'ratio',
    比: 'ratio',
    '0-1': 'ratio',
    ...Object.fromEntries([...'枚基本株柵台筋個条'].map((word) => [word, 'count'])),
    shoots: 'count',
    nets: 'count',
  }),
);

/** As they are weighed in one frame: `kg/枠` is a mass, and no density. */
const PER_FRAME = /\/(枠|方形枠|コドラート|quadrat|frame|本|株|shoot|0\.25m2)$/;
const WET = /[-_・.]?(ww|wwt|wet|湿重|湿重量|fw)$/;

/** kg of `kg`, `㎏`, `（ＫＧ）`, `kg-wet`, `kg/枠`; null where it is no unit that is known. */
export function unitFromText(text: string): TableUnit | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]{}〔〕【】「」]/g, '');
  const found = WORDS.get(plain) ?? WORDS.get(plain.replace(WET, ''));
  if (found !== undefined) return found;
  const perFrame = plain.replace(PER_FRAME, '');
  const mass = perFrame.replace(WET, '');
  return perFrame !== plain && (mass === 'kg' || mass === 'g' || mass === 't') ? mass : null;
}
