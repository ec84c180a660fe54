/** Files attached as evidence, and tables that are read. */
export const tablesJa = {
  'attach.title': '添付資料',
  'attach.none': '添付ファイルなし',
  'attach.files': '添付したファイル',
  'attach.add': 'ファイルを添付',
  'attach.remove': '{name}を添付から外す',
  'attach.withheld': '非公開を希望',
  'attach.withheld-hint': '第三者は、この資料に基づく数値を確かめられません。',
} as const;
