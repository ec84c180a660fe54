/** Words of features: indices at `index.<id>.use`, band roles, kinds of features and textures. */
export const featuresJa = {
  'band-role.blue': '青',
  'band-role.green': '緑',
  'band-role.red': '赤',
  'band-role.rededge': 'レッドエッジ',
  'band-role.nir': '近赤外',
  'band-role.swir1': '短波長赤外 1（1.6 µm 付近）',
  'band-role.swir2': '短波長赤外 2（2.2 µm 付近）',
  'index.ndvi.use':
    '正規化植生指数。干出した藻場や陸の植生を強調します（水中では近赤外が届きません）',
  'index.gndvi.use': '緑の正規化植生指数。クロロフィル量の違いを強調します',
  'index.ndwi.use': '正規化水指数（McFeeters）。水面と陸を分けます',
  'index.mndwi.use': '修正正規化水指数。短波長赤外で水面と陸・建物を分けます',
  'index.ndavi.use': '正規化水生植生指数。水面近くの水生植物を強調します',
  'index.wavi.use': '水調整植生指数。反射率（0～1）の画像で、水の影響を抑えて水生植物を強調します',
  'index.exg.use': '過剰緑指数（色度座標）。可視画像で緑の植物を強調します',
  'index.vari.use': '可視域耐大気指数。大気の影響を抑えて緑の植物を強調します',
  'index.ngrdi.use': '正規化緑赤差指数。緑の植物と赤・褐色の藻や底質を分けます',
  'index.gli.use': '緑葉指数。可視画像で緑の葉を強調します',
  'index.ndti.use': '正規化濁度指数。濁りや砂の巻き上がりを強調します',
  'index.bsi.use': '裸地指数。砂や裸地を強調します',
  'index.fai-sentinel-2.use': '浮遊藻類指数（Sentinel-2 の波長）。流れ藻や浮いた海藻を強調します',
  'feature.band': 'バンド {band}',
  'feature.formula': '式 {text}',
  'feature.deglint': '海面反射を除いたバンド {band}',
  'feature.depth-invariant': '水深に依存しない底質指標（バンド {bandI}・{bandJ}）',
  'feature.log-ratio-depth': '対数比による水深（バンド {blueBand}・{greenBand}）',
  'feature.texture.mean': '{of} の平均（半径 {radiusPixels} 画素）',
  'feature.texture.sd': '{of} の標準偏差（半径 {radiusPixels} 画素）',
  'feature.texture.range': '{of} の範囲（半径 {radiusPixels} 画素）',
  'band-guess.named': 'バンドの名前から',
  'band-guess.rgb': '3 バンドの画像は赤・緑・青の順が普通なので',
  'band-guess.rgbn': '4 バンドの空撮画像は赤・緑・青・近赤外の順が多いので',
  'band-guess.bgrn': '4 バンドの衛星画像は青・緑・赤・近赤外の順が多いので',
  'band-guess.drone-nir-last':
    '5 バンドのドローン用マルチスペクトルカメラ（青・緑・赤・レッドエッジ・近赤外の順）とみて',
  'band-guess.drone-rededge-last':
    '5 バンドのドローン用マルチスペクトルカメラ（青・緑・赤・近赤外・レッドエッジの順）とみて',
  'band-guess.drone-no-blue':
    '4 バンドのドローン用マルチスペクトルカメラ（緑・赤・レッドエッジ・近赤外の順）とみて',
  'band-guess.sentinel-2-10':
    'Sentinel-2 の 10 バンド（B2・B3・B4・B5・B6・B7・B8・B8A・B11・B12 の順）とみて',
  'band-guess.landsat-6': 'Landsat の 6 バンド（青・緑・赤・近赤外・短波長赤外 1・2 の順）とみて',
  'band-guess.landsat-7-oli':
    'Landsat 8・9 の 7 バンド（沿岸・青・緑・赤・近赤外・短波長赤外 1・2 の順）とみて',
  'band-guess.landsat-7-tm':
    'Landsat 4・5 の 7 バンド（青・緑・赤・近赤外・短波長赤外 1・熱・短波長赤外 2 の順）とみて',
} as const;
