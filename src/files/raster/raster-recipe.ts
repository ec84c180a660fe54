import type { CrsCode } from '../../core/geo/crs-code.ts';

/** A file beside an image: world file, .prj or .aux.xml. */
export interface CompanionBlob {
  readonly blob: Blob;
  readonly name: string;
}

export type RasterSource =
  | {
      readonly kind: 'blob';
      readonly blob: Blob;
      readonly name: string;
      readonly companions?: readonly CompanionBlob[];
    }
  /** `etag`: what the file was when it was first opened; another one is refused. */
  | { readonly kind: 'url'; readonly url: string; readonly etag?: string | null }
  /** A file on disk, for the command line; `beside`: the only names beside it that count. */
  | { readonly kind: 'path'; readonly path: string; readonly beside?: readonly string[] };

/**
 * What to open and how to put it together: plain data that passes to a worker. `bands`: images of
 * one grid, band after band; `mosaic`: pieces of one grid, the first on top. `crs` replaces what
 * the files say.
 */
export interface RasterRecipe {
  readonly sources: readonly RasterSource[];
  readonly combine: 'single' | 'bands' | 'mosaic';
  readonly crs?: CrsCode | null;
}

export const blobRecipe = (
  blob: Blob,
  name: string,
  companions: readonly CompanionBlob[] = [],
): RasterRecipe => ({
  sources: [{ kind: 'blob', blob, name, companions }],
  combine: 'single',
});
