/** Issues of the images and shapes themselves: where they lie, where they are read from. */
export const fileIssuesJa = {
  'datum-approximate':
    '{file}（{datum}、{crs}）は、日本測地系2011（JGD2011）や WGS 84 のデータに重ねると最大 {metres} m ずれることがあります。国土地理院の変換（日本測地系は TKY2JGD、世界測地系 JGD2000 は PatchJGD）で JGD2011 に直してから開いてください。',
  'datum-unknown':
    '{file} の座標系（{crs}）は測地系が分からず、ほかのデータとどれだけずれるか言えません。測地系の分かる座標系（JGD2011 など）に変換してから開いてください。',
  'remote-without-tag':
    '{file} のサーバーは版の印（ETag も更新日時も）を示さないため、内容が変わっても気づけません。ダウンロードして、手元のファイルとして開いてください。',
} as const;
