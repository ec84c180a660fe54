import { SurveyError } from '../core/errors.ts';
import { isIdentityAffine } from '../core/geo/affine.ts';
import { worldFileEndings } from '../core/layers/companion-names.ts';
import type { RasterHeader } from '../core/layers/raster.ts';
import type { SurveyFile } from '../core/survey/document/document.ts';
import type { ImportedFile } from '../jobs/jobs.ts';

type Placed = Extract<ImportedFile, { kind: 'raster' | 'vector' }>;

/** Where an image came from, beside its own bytes. */
type Origin = Pick<SurveyFile, 'remote' | 'companionIds'>;

const ALONE: Origin = { remote: null, companionIds: [] };

/** Says which file beside the image would tell what is missing. */
function withoutPlace(file: string, { transform }: RasterHeader): SurveyError {
  const world = worldFileEndings(file)[0]!;
  return new SurveyError(isIdentityAffine(transform) ? 'image-unplaced' : 'image-without-crs', {
    file,
    beside: file.replace(/\.[^.]*$/, ''),
    world,
  });
}

/**
 * The document's entry of a file that was read. Errors: `image-unplaced` {file, beside, world},
 * `image-without-crs` {file, beside, world}.
 */
export function fileEntry(
  id: string,
  file: Pick<File, 'name' | 'size'>,
  imported: Placed,
  origin: Origin = ALONE,
): SurveyFile {
  const base = {
    id,
    name: file.name,
    bytes: file.size,
    sha256: imported.sha256,
    takenOn: null,
    credit: '',
    remote: origin.remote,
    companionIds: origin.companionIds,
  };
  if (imported.kind === 'vector') {
    return { ...base, kind: 'vector', crs: imported.layer.crs, raster: null };
  }
  const { header } = imported;
  if (!header.crs) throw withoutPlace(file.name, header);
  const { width, height, bandCount, dataType, transform, nodata, alphaBand } = header;
  return {
    ...base,
    kind: 'raster',
    crs: header.crs,
    raster: {
      width,
      height,
      bandCount,
      dataType,
      transform,
      nodata,
      ...(alphaBand !== null && { alphaBand }),
    },
  };
}
