import { createDeflate } from '../../core/kernels/deflate.ts';
import { bandOfType } from '../../core/layers/data-types.ts';
import type { Planes } from '../../core/layers/halve-planes.ts';
import type { BandArray, DataType } from '../../core/layers/raster.ts';
import { COG_TILE, type PyramidLevel } from '../geotiff/cog/pyramid-levels.ts';
import type { TiffField } from '../geotiff/geo-tags.ts';
import { TAG, TYPE } from '../geotiff/tiff-tags.ts';

const TILE_PIXELS = COG_TILE * COG_TILE;
/** What the compressor takes at once; tiles of more bands than that are kept as they are. */
const COMPRESSED_BYTES = 16 * 1024 * 1024;

/** How the pixels of a pyramid's file are laid out: the image's bands, then their mask. */
export interface TileShape {
  readonly dataType: DataType;
  readonly bandCount: number;
}

const isReal = (type: DataType) => type.startsWith('float');
const tileBytes = ({ dataType, bandCount }: TileShape) =>
  bandOfType(dataType, 1).BYTES_PER_ELEMENT * TILE_PIXELS * (bandCount + 1);
const isCompressed = (shape: TileShape) => tileBytes(shape) <= COMPRESSED_BYTES;

/** An empty tile, nothing of it valid yet. */
export const emptyTile = ({ dataType, bandCount }: TileShape) => ({
  width: COG_TILE,
  height: COG_TILE,
  bands: Array.from({ length: bandCount }, () => bandOfType(dataType, TILE_PIXELS)),
  mask: new Uint8Array(TILE_PIXELS),
});

/** Bands and mask pixel by pixel, each row as differences to the pixel before (TIFF 6.0, section 14). */
function interleaved({ bands, mask, width }: Planes, shape: TileShape): BandArray {
  const samples = shape.bandCount + 1;
  const out = bandOfType(shape.dataType, TILE_PIXELS * samples);
  const planes = [...bands, mask ?? new Uint8Array(TILE_PIXELS).fill(1)];
  const differs = !isReal(shape.dataType) && isCompressed(shape);
  planes.forEach((plane, sample) => {
    for (let row = 0; row < TILE_PIXELS; row += width) {
      let before = 0;
      for (let i = row; i < row + width; i++) {
        const value = plane[i]!;
        out[i * samples + sample] = value - before;
        if (differs) before = value;
      }
    }
  });
  return out;
}

/** A tile as the file holds it. */
export function createTileEncoder(shape: TileShape): (tile: Planes) => Uint8Array {
  const deflate = createDeflate();
  const rowBytes = tileBytes(shape) / COG_TILE;
  return (tile) => {
    const values = interleaved(tile, shape);
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    return isCompressed(shape) ? deflate(bytes, rowBytes) : bytes;
  };
}

/** The bytes of planes one after the other, the mask last. */
export function planesToBytes({ bands, mask }: Planes): Uint8Array {
  const parts = [...bands, ...(mask ? [mask] : [])];
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    out.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return out;
}

export function planesFromBytes(bytes: Uint8Array, side: number, shape: TileShape) {
  const pixels = side * side;
  let at = 0;
  const bands = Array.from({ length: shape.bandCount }, () => {
    const band = bandOfType(shape.dataType, pixels);
    const part = bytes.subarray(at, at + band.byteLength);
    new Uint8Array(band.buffer).set(part);
    at += band.byteLength;
    return band;
  });
  return { width: side, height: side, bands, mask: bytes.slice(at, at + pixels) };
}

const SAMPLE_FORMAT = { unsigned: 1, signed: 2, real: 3 } as const;
const MIN_IS_BLACK = 1;
const UNASSOCIATED_ALPHA = 2;

function sampleFormat(type: DataType): number {
  if (isReal(type)) return SAMPLE_FORMAT.real;
  return type.startsWith('u') ? SAMPLE_FORMAT.unsigned : SAMPLE_FORMAT.signed;
}

/** The tags of a level but for those of its tiles. It says no place: the image does. */
export function tileFields(shape: TileShape, size: PyramidLevel, level: number): TiffField[] {
  const { dataType, bandCount } = shape;
  const samples = bandCount + 1;
  const each = (value: number) => Array<number>(samples).fill(value);
  const short = (tag: number, ...values: readonly number[]) => ({ tag, type: TYPE.short, values });
  const compressed = isCompressed(shape);
  const long = (tag: number, value: number) => ({ tag, type: TYPE.long, values: [value] });
  return [
    ...(level === 0 ? [] : [long(TAG.newSubfileType, 1)]),
    long(TAG.imageWidth, size.width),
    long(TAG.imageLength, size.height),
    short(TAG.bitsPerSample, ...each(8 * bandOfType(dataType, 1).BYTES_PER_ELEMENT)),
    short(TAG.compression, compressed ? 8 : 1),
    short(TAG.photometric, MIN_IS_BLACK),
    short(TAG.samplesPerPixel, samples),
    short(TAG.planarConfiguration, 1),
    ...(compressed && !isReal(dataType) ? [short(TAG.predictor, 2)] : []),
    short(TAG.tileWidth, COG_TILE),
    short(TAG.tileLength, COG_TILE),
    short(TAG.extraSamples, ...Array<number>(bandCount - 1).fill(0), UNASSOCIATED_ALPHA),
    short(TAG.sampleFormat, ...each(sampleFormat(dataType))),
  ];
}
