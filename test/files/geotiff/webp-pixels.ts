import { bytesSource } from '../../../src/files/bytes/byte-source.ts';
import { openGeoTiff } from '../../../src/files/geotiff/open-geotiff.ts';

/** Values of a small GeoTIFF, band after band, as this engine decodes them. */
export async function pixelsOf(file: readonly number[]): Promise<number[]> {
  const { header, read } = await openGeoTiff(bytesSource(Uint8Array.from(file), 'webp.tif'));
  const bands = Array.from({ length: header.bandCount }, (_, band) => band);
  const { width, height } = header;
  const block = await read({ col: 0, row: 0, width, height }, { bands });
  return block.bands.flatMap((band) => [...band]);
}
