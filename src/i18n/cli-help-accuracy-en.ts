/** What `--help` tells of the assessment of a map by reference points. */
export const accuracyHelpEn = {
  assess: 'How right a class map is, and the area of each class, from reference points.',
  'assess --reference FILE': 'points whose class was seen: GeoJSON, GeoPackage, shapefile or CSV',
  'assess --class-field NAME': 'the field with the class of each point',
  'assess --design stratified|simple-random|systematic':
    'how the points were drawn; files of moba design say so themselves',
  'assess --classes 1=NAME,2=NAME,…': 'names of the map’s values, where no .aux.xml has them',
  'assess --interpreters FIELD,FIELD':
    'what each of two interpreters saw; their disagreement goes into the errors',
  'assess --training FILE': 'samples that the map was trained on: none may be a reference point',
  'assess --crs EPSG:n': 'the CRS of a file of points that does not name its own',
  'assess --matrix FILE.json':
    'an error matrix: classes, mappedAreaM2 (or mappedPixels and pixelAreaM2), counts[map][reference]',
  'assess --estimator olofsson-2014|stehman-2014|post-stratified|simple-random':
    'another one that the design allows; without it, the design’s own',
  'assess --confidence 90|95': 'of the one-sided lower bound of each area; 95 without it',
  'assess --union A+B': 'classes that count together; may be given several times',
  'assess --interval safe|student-t|bootstrap':
    'safe holds for rare classes and empty cells, too; the others are to compare with',
  'assess --seed N': 'of the bootstrap',
  design: 'Draws reference points on a class map, with their weights, for someone to label.',
  'design --n N': 'how many points',
  'design --target-se M2': 'as many as are needed for this standard error of the target class, m²',
  'design --target-se-overall SE': 'as many as are needed for this one of overall accuracy',
  'design --out POINTS.geojson': 'the file to write',
  'design --seed S': 'the same seed on the same map gives the same points; 1 without it',
  'design --kind stratified|simple-random|systematic': 'how they are drawn; stratified without it',
  'design --allocation recommended|proportional|equal|neyman|olofsson':
    'how strata share the points; all are compared in the report',
  'design --target-class NAME': 'the class whose area matters; the smallest without it',
  'design --expected-accuracy 0.8': 'user’s accuracy that you expect',
  'design --expected-omission 0.02': 'share of the other classes that you expect to be the target',
  'design --classes 1=NAME,2=NAME,…': 'names of the map’s values, where no .aux.xml has them',
} as const;
