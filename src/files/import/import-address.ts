import type { OnProgress } from '../../core/progress.ts';
import type { RemoteAddress } from '../../core/survey/document/document.ts';
import { sha256Of } from '../bytes/hash.ts';
import { openRaster } from '../raster/open-raster.ts';
import { urlSource } from '../raster/url-source.ts';
import { type ImportedFile, readLastPixels } from './import-file.ts';

/** An image at an address: its digest is of all its bytes, read once. */
export type ImportedAddress = Extract<ImportedFile, { kind: 'raster' }> & {
  readonly name: string;
  readonly size: number;
  readonly remote: RemoteAddress;
};

/** Small enough for a slow line. */
const HASH_PIECE_BYTES = 1024 * 1024;

/** Errors: of urlSource, of openRaster, and `url-changed` where the file changes on the way. */
export async function importAddress(
  address: string,
  onProgress?: OnProgress,
): Promise<ImportedAddress> {
  const source = await urlSource(address);
  const reader = await openRaster({ source, companions: [] });
  await readLastPixels(reader);
  const pieces = { pieceBytes: HASH_PIECE_BYTES, ...(onProgress && { onProgress }) };
  const sha256 = await sha256Of(source, pieces);
  const { name, size, url, etag } = source;
  return { kind: 'raster', sha256, header: reader.header, name, size, remote: { url, etag } };
}
