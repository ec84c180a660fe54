import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BandArray, DataType } from '../../../src/core/layers/raster.ts';

/** GDAL's programs are the oracle; tests that need them are skipped where they are missing. */
export const hasGdal = spawnSync('gdalinfo', ['--version']).status === 0;

export const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'moba-geotiff-'));

export function gdal(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

export interface GdalInfo {
  readonly size: readonly number[];
  readonly geoTransform?: readonly number[];
  readonly coordinateSystem?: { readonly wkt: string };
  readonly stac?: { readonly 'proj:epsg'?: number | null };
  readonly metadata?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly bands: readonly {
    readonly type: string;
    readonly block: readonly number[];
    readonly colorInterpretation: string;
    readonly noDataValue?: number;
    readonly colorTable?: { readonly entries: readonly (readonly number[])[] };
    readonly categories?: readonly string[];
  }[];
}

export const gdalInfo = (path: string): GdalInfo =>
  JSON.parse(gdal('gdalinfo', ['-json', path])) as GdalInfo;

const READ: Readonly<Record<DataType, (buffer: ArrayBuffer) => BandArray>> = {
  uint8: (buffer) => new Uint8Array(buffer),
  int8: (buffer) => new Int8Array(buffer),
  uint16: (buffer) => new Uint16Array(buffer),
  int16: (buffer) => new Int16Array(buffer),
  uint32: (buffer) => new Uint32Array(buffer),
  int32: (buffer) => new Int32Array(buffer),
  float32: (buffer) => new Float32Array(buffer),
  float64: (buffer) => new Float64Array(buffer),
};

/** All bands as GDAL reads them, one after the other: its raw ENVI output is the array. */
export function gdalPixels(path: string, type: DataType, folder: string): BandArray {
  const raw = join(folder, 'pixels.raw');
  gdal('gdal_translate', ['-q', '-of', 'ENVI', '-co', 'INTERLEAVE=BSQ', path, raw]);
  const bytes = readFileSync(raw);
  return READ[type](bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}
