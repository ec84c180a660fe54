/** How each command is called: told where it was called wrongly, and by `--help`. */
export const USAGES = {
  inspect: 'moba inspect FILE|URL… [--stack|--mosaic]',
  render:
    'moba render IMAGE|URL --bbox minX,minY,maxX,maxY [--bbox-crs EPSG:n] --size WxH --out PNG [--bands 3,2,1 | --band N | --index ndvi] [--stretch 2,98|sd2|min..max] [--colormap viridis] [--gamma G] [--resampling bilinear|nearest]',
  classify:
    'moba classify IMAGE [IMAGE…] (--training FILE --class-field NAME | --model k-means|threshold | --use-model M.json | --survey survey.json [--use-model M.json]) [--out classes.tif] ' +
    '[--combine bands|mosaic] [--model random-forest|maximum-likelihood|minimum-distance] [--seed N] [--trees N] [--depth N] [--min-leaf N] [--clusters N] [--cut VALUE] ' +
    '[--cross-validate K] [--features bands,ndvi,…|FEATURES.json] [--bands blue=1,green=2,red=3,nir=4] [--aoi FILE] [--mask FILE …] ' +
    '[--sieve N] [--confidence OUT] [--save-model M.json] [--workers N]',
  sieve: 'moba sieve CLASSES.tif|URL --min-pixels N --out OUT.tif [--connectivity 4|8]',
  polygonize: 'moba polygonize CLASSES.tif|URL --out OUT.geojson',
  zonal: 'moba zonal CLASSES.tif|URL --zones FILE [--crs EPSG:n]',
  area: 'moba area FILE [--crs EPSG:n], or moba area --method METHOD FILE',
  'area-method': 'moba area --method cone|net|rope|strip|plan|transplant|cover|typed|slope FILE',
  'area-slope': 'moba area --method slope FILE --dem DEM.tif|URL [--max-slope 60] [--crs EPSG:n]',
  assess:
    'moba assess CLASSES.tif|URL --reference FILE --class-field NAME [--design stratified|simple-random|systematic] [--classes 1=NAME,…] [--interpreters FIELD,FIELD] [--training FILE] [--crs EPSG:n], or moba assess --matrix FILE.json; ' +
    '[--estimator olofsson-2014|stehman-2014|post-stratified|simple-random] [--confidence 90|95] [--union A+B …] [--interval safe|student-t|bootstrap] [--seed N]',
  design:
    'moba design CLASSES.tif|URL (--n N | --target-se M2 | --target-se-overall SE) --out POINTS.geojson [--seed S] [--kind stratified|simple-random|systematic] [--allocation recommended|proportional|equal|neyman|olofsson] [--target-class NAME] [--expected-accuracy 0.8] [--expected-omission 0.02] [--classes 1=NAME,…]',
  evaluate: 'moba evaluate SURVEY.json [--seed N] [--draws N] [--unknown list|zero]',
  verify: 'moba verify EVIDENCE.zip',
  transform: 'moba transform --from EPSG:n --to EPSG:m FILE.csv',
} as const;
