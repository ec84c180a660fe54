import { isIdentityAffine } from '../../core/geo/affine.ts';
import type { CrsCode } from '../../core/geo/crs-code.ts';
import type { BandArray, RasterHeader, RasterReader } from '../../core/layers/raster.ts';
import { bandInfoOf } from './band-info.ts';
import type { CompanionFacts } from './companions.ts';
import { gridBounds } from './grid-bounds.ts';

/**
 * An image with what the files beside it say. As GDAL has it, the `.aux.xml` goes before the image
 * itself, and the image before a world file and a `.prj`. `innerCrs`: a system that the image names
 * without a transform. Per-band nodata of the `.aux.xml` joins the mask.
 */
export function placedReader(
  reader: RasterReader,
  facts: CompanionFacts,
  innerCrs: CrsCode | null,
): RasterReader {
  const { header } = reader;
  const own = isIdentityAffine(header.transform) ? null : header.transform;
  const transform = facts.pam?.transform ?? own ?? facts.world ?? header.transform;
  const placed = !isIdentityAffine(transform);
  const crs = placed ? (facts.pam?.crs ?? header.crs ?? innerCrs ?? facts.prj) : null;
  const told = facts.pam?.bands ?? new Map();
  const bandInfo = Array.from({ length: header.bandCount }, (_, band) => ({
    ...bandInfoOf(header, band),
    ...told.get(band),
  }));
  const nodata = bandInfo[0]?.nodata ?? null;
  const made: RasterHeader = {
    ...header,
    transform,
    crs,
    bounds: gridBounds(transform, header.width, header.height),
    nodata: bandInfo.every((info) => Object.is(info.nodata, nodata)) ? nodata : null,
    bandInfo,
  };
  const changed = bandInfo.some(
    ({ nodata: value }, band) => !Object.is(value, bandInfoOf(header, band).nodata),
  );
  const { read: readPlain, recycle, isBlank } = reader;
  const others = { ...(recycle && { recycle }), ...(isBlank && { isBlank }) };
  if (!changed) return { header: made, read: readPlain, ...others };
  const read: RasterReader['read'] = async (window, options = {}) => {
    const block = await readPlain(window, options);
    const bands = options.bands ?? bandInfo.map((_, band) => band);
    let { mask } = block;
    bands.forEach((band, i) => {
      const value = bandInfo[band]?.nodata ?? null;
      if (value !== null && band !== header.alphaBand) {
        mask = withoutValue(mask, block.bands[i]!, value);
      }
    });
    return { ...block, mask };
  };
  return { header: made, read, ...others };
}

/** Mask 0 where the band has the value; a mask is made only where one is found. */
function withoutValue(mask: Uint8Array | null, band: BandArray, nodata: number) {
  const value = band instanceof Float32Array ? Math.fround(nodata) : nodata;
  let made = mask;
  for (let i = 0; i < band.length; i++) {
    if (band[i] !== value) continue;
    made ??= new Uint8Array(band.length).fill(1);
    made[i] = 0;
  }
  return made;
}
