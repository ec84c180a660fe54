/**
 * From an image file to a class file, and on to areas, beside scikit-learn, OTB and GDAL:
 * `npx tsx bench/end-to-end/bench-end-to-end.ts [side] [rounds]`. Rounds alternate. Ours classifies
 * the whole scene, its start included; the peers, being slow, are given its first rows, and their
 * starts, imports and training are left out of their time.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../measure.ts';
import { findPeers } from '../peers.ts';
import { printRows, type Row } from '../report.ts';
import { makeScenes } from '../scene/make-scenes.ts';
import { classifyScene, type OursRun, runMoba } from './ours.ts';
import { accuracyOf, gdalChain, otbForest, type PeerForest, scikitForest } from './peers.ts';

const side = Number(process.argv[2] ?? 10_000);
const rounds = Number(process.argv[3] ?? 3);
const scenes = makeScenes(side);
const peers = findPeers();
console.log('peers:', JSON.stringify(peers));

const OTB_ROWS = Math.min(side, Math.ceil(1_280_000 / side));
const SCIKIT_ROWS = Math.min(side, Math.ceil(2_560_000 / side));
const WORKERS = 2;
const FOREST = { workers: WORKERS, model: 'random-forest' };
const CLASSES = 'classes.tif';
const mpx = (pixels: number, seconds: number) => pixels / 1e6 / seconds;

interface Round {
  readonly forest: OursRun;
  readonly rgb: OursRun;
  /** By a model made before, as the peers are measured. */
  readonly rgbSaved: OursRun;
  readonly sieve: OursRun;
  readonly polygonize: OursRun;
  readonly scikit: PeerForest | null;
  readonly scikitRgb: PeerForest | null;
  readonly otb: PeerForest | null;
}

const at = (name: string) => join(scenes.folder, name);

async function round(): Promise<Round> {
  const { python } = peers;
  const hasScikit = python !== null && peers.scikitLearn !== null;
  const forest = await classifyScene(scenes, scenes.ms16, { ...FOREST, out: CLASSES });
  const classes = at(CLASSES);
  const scikit = hasScikit
    ? await scikitForest(python, scenes, { image: scenes.ms16, rows: SCIKIT_ROWS, rgb: false })
    : null;
  const otb = peers.otb === null || python === null ? null : await otbForest(scenes, OTB_ROWS);
  const sieve = await runMoba(['sieve', classes, '--min-pixels', '16', '--out', at('sieved.tif')]);
  const polygonize = await runMoba([
    'polygonize',
    at('sieved.tif'),
    '--out',
    at('polygons.geojson'),
  ]);
  const rgb = await classifyScene(scenes, scenes.rgb8, { ...FOREST, out: 'rgb-classes.tif' });
  const model = at('rgb-model.json');
  if (!existsSync(model)) {
    const training = ['--training', scenes.training, '--class-field', 'class'];
    const forest = ['--trees', '100', '--depth', '15', '--min-leaf', '1'];
    await runMoba(['classify', scenes.rgb8, ...training, ...forest, '--save-model', model]);
  }
  const rgbSaved = await runMoba([
    ...['classify', scenes.rgb8, '--use-model', model, '--workers', `${WORKERS}`],
    ...['--out', at('rgb-classes.tif')],
  ]);
  const scikitRgb = hasScikit
    ? await scikitForest(python, scenes, { image: scenes.rgb8, rows: SCIKIT_ROWS, rgb: true })
    : null;
  return { forest, rgb, rgbSaved, sieve, polygonize, scikit, scikitRgb, otb };
}

const done: Round[] = [];
for (let i = 0; i < rounds; i++) done.push(await round());

const wall = (pick: (round: Round) => OursRun) => median(done.map((r) => pick(r).wallS));
const speed = (pick: (round: Round) => PeerForest | null) => {
  const found = done.map(pick).filter((peer) => peer !== null);
  return found.length === 0 ? null : median(found.map((p) => mpx(p.pixels, p.classifyS)));
};
const beside = (name: string, value: number | null) => (value === null ? null : { name, value });

const pixels = side ** 2;
const forestSpeed = mpx(
  pixels,
  wall((r) => r.forest),
);
const rgbSpeed = mpx(
  pixels,
  wall((r) => r.rgb),
);
const rows: Row[] = [
  {
    what: 'forest 100 × 15, 4 × uint16, file to class file',
    unit: 'Mpx/s',
    ours: forestSpeed,
    peer: beside(
      'OTB',
      speed((r) => r.otb),
    ),
    goal: 10,
  },
  {
    what: 'the same',
    unit: 'Mpx/s',
    ours: forestSpeed,
    peer: beside(
      'scikit-learn, 2 jobs',
      speed((r) => r.scikit),
    ),
    goal: 5,
  },
  {
    what: 'forest 100 × 15, 3 × uint8, trained before',
    unit: 'Mpx/s',
    ours: mpx(
      pixels,
      wall((r) => r.rgbSaved),
    ),
    peer: beside(
      'scikit-learn, 2 jobs',
      speed((r) => r.scikitRgb),
    ),
    goal: 100,
  },
  {
    what: 'the same, our training in our time',
    unit: 'Mpx/s',
    ours: rgbSpeed,
    peer: beside(
      'scikit-learn, 2 jobs',
      speed((r) => r.scikitRgb),
    ),
    goal: null,
  },
];
printRows(`image to class file, ${side} × ${side}, ${WORKERS} workers, wall time`, rows);

if (peers.python !== null) {
  const { python } = peers;
  const gdal = await gdalChain(python, scenes, at(CLASSES));
  const accuracy = await accuracyOf(python, at(CLASSES), scenes.truth);
  const last = done.at(-1)!;
  console.log(`accuracy: ours ${accuracy.toFixed(4)}`);
  console.log(
    `accuracy: scikit-learn ${last.scikit?.accuracy.toFixed(4)}, OTB ${last.otb?.accuracy.toFixed(4)}`,
  );
  const chain = wall((r) => r.forest) + wall((r) => r.sieve) + wall((r) => r.polygonize);
  const otb = speed((r) => r.otb);
  printRows('the chain: classify → sieve → polygonize → areas', [
    {
      what: 'whole chain, starts included',
      unit: 'Mpx/s',
      ours: mpx(pixels, chain),
      peer: beside(
        'OTB + GDAL',
        otb === null ? null : mpx(pixels, pixels / 1e6 / otb + gdal.sieveS + gdal.polygonizeS),
      ),
      goal: 8,
    },
  ]);
}
printRows('peak memory of the process tree', [
  {
    what: 'forest, 4 × uint16',
    unit: 'MB',
    ours: Math.max(...done.map((r) => r.forest.peakMB)),
    peer: null,
    goal: null,
  },
  {
    what: 'forest, 3 × uint8',
    unit: 'MB',
    ours: Math.max(...done.map((r) => r.rgb.peakMB)),
    peer: null,
    goal: null,
  },
  {
    what: 'sieve',
    unit: 'MB',
    ours: Math.max(...done.map((r) => r.sieve.peakMB)),
    peer: null,
    goal: null,
  },
  {
    what: 'polygonize',
    unit: 'MB',
    ours: Math.max(...done.map((r) => r.polygonize.peakMB)),
    peer: null,
    goal: null,
  },
]);
