/** Images by their address, and files that lie beside another. */
export const addressesJa = {
  'data.address': 'URL で開く',
  'data.address-hint':
    'サーバーの COG を必要な所だけ読んで表示します。SHA\u2011256 を求めるため、続けて全体を一度読みます。',
  'data.address-open': '開く',
  'data.address-busy': '読み込み中',
  'data.beside': '付属 {names}',
  'data.remote': 'サーバーから読む画像（端末には保存しません）',
} as const;
