/** Errors of operations on class maps (sieve, majority filter, repaint, polygons). */
export const coverageErrorsEn = {
  'class-map-not-one-band':
    '{file} has {bands} bands and is no class map. Give a GeoTIFF of one band that holds class numbers.',
  'class-map-not-8-bit':
    '{file} holds the value {value}; class numbers must be whole and from 0 to 255. Renumber the classes (in QGIS: Reclassify by table) and save the map as Byte.',
  'class-map-nodata-taken':
    '{file} has pixels of class 255, the number that Moba needs for its hidden pixels. Give that class another number.',
  'class-map-without-nodata':
    '{file} hides pixels by a mask but names no nodata value. Set one that no class has (gdal_translate -a_nodata 255).',
  'zones-without-polygons':
    '{file} holds no polygon, so there is no zone to count in. Give a file of polygons.',
  'classify-nothing-inside':
    'No pixel was classified: the image has no known pixel inside the study area and outside the masks. See that they lie on the image and that their CRS is right.',
  'out-is-input': '--out names the input file {file} itself. Name another file.',
  'outline-without-map': 'There is no coverage map. Classify first.',
  'outline-without-pixels':
    'No patch of this class has {minPixels} pixels or more. Lower “Smallest outlined”.',
  'outline-too-fine':
    'The outline would have {corners} corners, more than {most}. Merge small patches after the classification and classify again, or raise “Smallest outlined”.',
} as const;
