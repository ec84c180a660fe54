import { spawnSync } from 'node:child_process';

/** What the machine has to compare with. Debian: gdal-bin python3-gdal python3-sklearn python3-rasterio otb-bin. */
export interface Peers {
  /** A Python that has GDAL's bindings, or null. */
  readonly python: string | null;
  readonly gdal: string | null;
  readonly scikitLearn: string | null;
  readonly rasterio: string | null;
  readonly otb: string | null;
}

const PYTHONS = ['/usr/bin/python3', 'python3'];

const printed = (command: string, args: readonly string[]): string | null => {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
};

/** Finds the peers and their versions; an absent one is null, and its rows say so. */
export function findPeers(): Peers {
  const version = (python: string, module: string) =>
    printed(python, ['-c', `import ${module} as m; print(m.__version__)`]);
  const python = PYTHONS.find((path) => version(path, 'osgeo.gdal') !== null) ?? null;
  const of = (module: string) => (python === null ? null : version(python, module));
  // OTB tells its version in its help, and leaves with 1.
  const help = spawnSync('otbcli_ImageClassifier', ['-help'], { encoding: 'utf8' });
  const otb = /version (\d+\.\d+\.\d+)/.exec(`${help.stdout}${help.stderr}`)?.[1] ?? null;
  return {
    python,
    gdal: of('osgeo.gdal'),
    scikitLearn: of('sklearn'),
    rasterio: of('rasterio'),
    otb,
  };
}
