import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runMeasured } from '../measure.ts';
import type { Scenes } from '../scene/make-scenes.ts';

const side = (name: string) => fileURLToPath(new URL(`../peers-side/${name}`, import.meta.url));

/** A forest of a peer, from file to class file; `pixels` are what it was given. */
export interface PeerForest {
  readonly trainS: number;
  readonly classifyS: number;
  readonly pixels: number;
  readonly accuracy: number;
}

/** scikit-learn on the first rows of an image; two jobs. */
export async function scikitForest(
  python: string,
  scenes: Scenes,
  { image, rows, rgb }: { image: string; rows: number; rgb: boolean },
): Promise<PeerForest> {
  const out = join(scenes.folder, 'peer-classes.tif');
  const { stdout } = await runMeasured(python, [
    side('forest.py'),
    scenes.trainingValues,
    scenes.trainingLabels,
    image,
    scenes.truth,
    String(rows),
    '2',
    out,
    ...(rgb ? ['rgb'] : []),
  ]);
  return JSON.parse(stdout) as PeerForest;
}

/** OTB on the first rows of the uncompressed scene; two threads. Its class file stays in the folder. */
export async function otbForest(scenes: Scenes, rows: number): Promise<PeerForest> {
  const { stdout } = await runMeasured('bash', [
    side('otb_forest.sh'),
    scenes.folder,
    String(rows),
  ]);
  return JSON.parse(stdout) as PeerForest;
}

export interface PeerChain {
  readonly sieveS: number;
  readonly polygonizeS: number;
}

/** GDAL's sieve (16 pixels, 4-connected) and polygonize of a class file, to files. */
export async function gdalChain(python: string, scenes: Scenes, map: string): Promise<PeerChain> {
  const at = (name: string) => join(scenes.folder, name);
  const { stdout } = await runMeasured(python, [
    side('sieve_polygonize.py'),
    map,
    '16',
    at('peer-sieved.tif'),
    at('peer-polygons.geojson'),
  ]);
  return JSON.parse(stdout) as PeerChain;
}

/** Share of pixels whose class is the truth's. */
export async function accuracyOf(python: string, map: string, truth: string): Promise<number> {
  const script = fileURLToPath(new URL('accuracy.py', import.meta.url));
  return Number((await runMeasured(python, [script, map, truth])).stdout);
}
