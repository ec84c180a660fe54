/** Words of features: indices at `index.<id>.use`, band roles, kinds of features and textures. */
export const featuresEn = {
  'band-role.blue': 'blue',
  'band-role.green': 'green',
  'band-role.red': 'red',
  'band-role.rededge': 'red edge',
  'band-role.nir': 'near infrared',
  'band-role.swir1': 'short-wave infrared 1 (near 1.6 µm)',
  'band-role.swir2': 'short-wave infrared 2 (near 2.2 µm)',
  'index.ndvi.use':
    'Normalised difference vegetation index: beds that fell dry, plants on land (near infrared does not pass through water)',
  'index.gndvi.use': 'Green normalised difference vegetation index: differences of chlorophyll',
  'index.ndwi.use': 'Normalised difference water index (McFeeters): tells water from land',
  'index.mndwi.use':
    'Modified normalised difference water index: tells water from land and buildings by short-wave infrared',
  'index.ndavi.use':
    'Normalised difference aquatic vegetation index: aquatic plants near the surface',
  'index.wavi.use':
    'Water adjusted vegetation index: aquatic plants with less influence of the water; for reflectance 0 to 1',
  'index.exg.use': 'Excess green (chromatic coordinates): green plants in a visible image',
  'index.vari.use':
    'Visible atmospherically resistant index: green plants with less influence of the air',
  'index.ngrdi.use':
    'Normalised green-red difference index: tells green plants from red and brown algae and bottom',
  'index.gli.use': 'Green leaf index: green leaves in a visible image',
  'index.ndti.use': 'Normalised difference turbidity index: turbid water, stirred-up sand',
  'index.bsi.use': 'Bare soil index: sand and bare ground',
  'index.fai-sentinel-2.use':
    'Floating algae index (wavelengths of Sentinel-2): drifting and floating seaweed',
  'feature.band': 'Band {band}',
  'feature.formula': 'Formula {text}',
  'feature.deglint': 'Band {band} without sunglint',
  'feature.depth-invariant': 'Depth-invariant bottom index (bands {bandI} and {bandJ})',
  'feature.log-ratio-depth': 'Depth by log ratio (bands {blueBand} and {greenBand})',
  'feature.texture.mean': 'Mean of {of} (radius {radiusPixels} px)',
  'feature.texture.sd': 'Standard deviation of {of} (radius {radiusPixels} px)',
  'feature.texture.range': 'Range of {of} (radius {radiusPixels} px)',
  'band-guess.named': 'from the names of the bands',
  'band-guess.rgb': 'because three bands are usually red, green, blue',
  'band-guess.rgbn':
    'because four bands of an aerial image are often red, green, blue, near infrared',
  'band-guess.bgrn':
    'because four bands of a satellite image are often blue, green, red, near infrared',
  'band-guess.drone-nir-last':
    'as a five-band drone camera (blue, green, red, red edge, near infrared)',
  'band-guess.drone-rededge-last':
    'as a five-band drone camera (blue, green, red, near infrared, red edge)',
  'band-guess.drone-no-blue': 'as a four-band drone camera (green, red, red edge, near infrared)',
  'band-guess.sentinel-2-10':
    'as ten bands of Sentinel-2 (B2, B3, B4, B5, B6, B7, B8, B8A, B11, B12)',
  'band-guess.landsat-6':
    'as six bands of Landsat (blue, green, red, near infrared, short-wave infrared 1 and 2)',
  'band-guess.landsat-7-oli':
    'as seven bands of Landsat 8 or 9 (coastal, blue, green, red, near infrared, short-wave infrared 1 and 2)',
  'band-guess.landsat-7-tm':
    'as seven bands of Landsat 4 or 5 (blue, green, red, near infrared, short-wave infrared 1, thermal, short-wave infrared 2)',
} as const;
