import { SurveyError } from '../core/errors.ts';
import type { SurveyFile } from '../core/survey/document/document.ts';
import type { ImportedFile } from '../jobs/jobs.ts';

type Placed = Extract<ImportedFile, { kind: 'raster' | 'vector' }>;

/** The document's entry of a file that was read. Errors: `raster-without-crs` {file}. */
export function fileEntry(
  id: string,
  file: Pick<File, 'name' | 'size'>,
  imported: Placed,
): SurveyFile {
  const base = {
    id,
    name: file.name,
    bytes: file.size,
    sha256: imported.sha256,
    takenOn: null,
    credit: '',
    remote: null,
    companionIds: [],
  };
  if (imported.kind === 'vector') {
    return { ...base, kind: 'vector', crs: imported.layer.crs, raster: null };
  }
  const { header } = imported;
  if (!header.crs) throw new SurveyError('raster-without-crs', { file: file.name });
  const { width, height, bandCount, dataType, transform, nodata } = header;
  return {
    ...base,
    kind: 'raster',
    crs: header.crs,
    raster: { width, height, bandCount, dataType, transform, nodata },
  };
}
