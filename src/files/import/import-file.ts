import { SurveyError } from '../../core/errors.ts';
import type { RasterHeader, RasterReader } from '../../core/layers/raster.ts';
import type { VectorLayer } from '../../core/layers/vector-layer.ts';
import type { OnProgress } from '../../core/progress.ts';
import type { Survey } from '../../core/survey/document/document.ts';
import { surveyFromText } from '../../core/survey/document/schema.ts';
import type { TableFile } from '../../core/tables/table-sheet.ts';
import { blobSource } from '../bytes/byte-source.ts';
import { sha256Of } from '../bytes/hash.ts';
import { isJpeg } from '../raster/jpeg-scan.ts';
import { openRaster } from '../raster/open-raster.ts';
import { isPng } from '../raster/png-chunks.ts';
import { readTable } from '../table/read-table.ts';
import { readVector } from '../vector/read-vector.ts';

/** What a file of the user turned out to be, told by its bytes and not by its name. */
export type ImportedFile =
  | { readonly kind: 'raster'; readonly sha256: string; readonly header: RasterHeader }
  | { readonly kind: 'vector'; readonly sha256: string; readonly layer: VectorLayer }
  | { readonly kind: 'table'; readonly sha256: string; readonly table: TableFile }
  | { readonly kind: 'survey'; readonly survey: Survey }
  | { readonly kind: 'evidence' }
  /** Looked at no further: its reader says what is wrong with it. */
  | { readonly kind: 'model' };

export interface ImportRequest {
  readonly file: File;
  /** Loose files beside a .shp, or beside an image (world file, .prj, .aux.xml). */
  readonly companions: readonly File[];
  readonly sqlWasmUrl?: string;
  readonly onProgress?: OnProgress;
}

/** Vector files are read whole: more than this is refused before memory is taken. */
const LARGEST_VECTOR_BYTES = 512 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;
const LARGEST_SURVEY_BYTES = 64 * MEGABYTE;

/** The hash of a larger image takes a processor for seconds, while the image is to be seen. */
const LARGE_IMAGE_BYTES = 256 * MEGABYTE;
const FIRST_PICTURE_MS = 1000;
const firstPicture = () => new Promise<void>((go) => setTimeout(go, FIRST_PICTURE_MS));

/** Errors: `file-empty` {file}, and those of the formats. */
export async function importFile(request: ImportRequest): Promise<ImportedFile> {
  const { file, companions, sqlWasmUrl, onProgress } = request;
  if (file.size === 0) throw new SurveyError('file-empty', { file: file.name });
  const source = blobSource(file, file.name);
  const hash = () => sha256Of(source, onProgress ? { onProgress } : {});
  const start = await source.read(0, Math.min(4, file.size));
  if (isImage(start) || /\.tiff?$/i.test(file.name)) {
    const reader = await openRaster({ source, companions: companions.map(besideImage) });
    await readLastPixels(reader);
    const { header } = reader;
    if (file.size > LARGE_IMAGE_BYTES) await firstPicture();
    return { kind: 'raster', sha256: await hash(), header };
  }
  if (isZip(start) && (await holdsManifest(file))) return { kind: 'evidence' };
  if (await isTable(file, start)) {
    return { kind: 'table', table: await readTable(file, file.name), sha256: await hash() };
  }
  if (await isSurvey(file)) {
    return { kind: 'survey', survey: surveyFromText(await file.text()) };
  }
  if (await isModel(file)) return { kind: 'model' };
  if (file.size > LARGEST_VECTOR_BYTES) {
    throw new SurveyError('vector-too-large', {
      file: file.name,
      megabytes: Math.ceil(file.size / MEGABYTE),
      limitMegabytes: LARGEST_VECTOR_BYTES / MEGABYTE,
    });
  }
  const beside = await Promise.all(
    companions.map(async (part) => [part.name, await bytesOf(part)] as const),
  );
  const layer = await readVector(
    { name: file.name, bytes: await bytesOf(file), companions: new Map(beside) },
    sqlWasmUrl === undefined ? {} : { sqlWasmUrl },
  );
  return { kind: 'vector', sha256: await hash(), layer };
}

/** The last block of every level: a file that was cut off fails here, and not on the map later. */
export async function readLastPixels({ header, read }: RasterReader): Promise<void> {
  for (const [level, { width, height }] of [header, ...header.overviews].entries()) {
    await read({ col: width - 1, row: height - 1, width: 1, height: 1 }, { level });
  }
}

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

const besideImage = (file: File) => ({
  name: file.name,
  size: file.size,
  bytes: () => bytesOf(file),
});

const isImage = (start: Uint8Array): boolean => isTiff(start) || isPng(start) || isJpeg(start);

/** II*, MM* and their BigTIFF sisters. */
function isTiff(start: Uint8Array): boolean {
  const [a, b, c, d] = start;
  if (a === 0x49 && b === 0x49) return (c === 42 || c === 43) && d === 0;
  return a === 0x4d && b === 0x4d && c === 0 && (d === 42 || d === 43);
}

const isZip = (start: Uint8Array): boolean =>
  start[0] === 0x50 && start[1] === 0x4b && start[2] === 3 && start[3] === 4;

/** The directory of a zip stands at its end, with the names in plain text. */
async function directoryText(file: File): Promise<string> {
  const tail = await bytesOf(file.slice(Math.max(0, file.size - 256 * 1024)));
  return new TextDecoder('latin1').decode(tail);
}

async function holdsManifest(file: File): Promise<boolean> {
  const text = await directoryText(file);
  return text.includes('survey.json') && text.includes('manifest');
}

/** A survey document alone, as it lies in an evidence package: its version stands at its head. */
async function isSurvey(file: File): Promise<boolean> {
  if (file.size > LARGEST_SURVEY_BYTES || !/\.json$/i.test(file.name)) return false;
  return (await file.slice(0, 4096).text()).includes('"schemaVersion"');
}

/** A saved model: its format stands behind the classifier, as the members are in order of name. */
async function isModel(file: File): Promise<boolean> {
  if (!/\.json$/i.test(file.name)) return false;
  const ends = [file.slice(0, 4096), file.slice(Math.max(0, file.size - 256 * 1024))];
  const texts = await Promise.all(ends.map((end) => end.text()));
  return texts.some((text) => /"format"\s*:\s*"moba-model"/.test(text));
}

/** A workbook by its bytes, Excel of before 2007 too; text has no sign of its own but its name. */
async function isTable(file: File, start: Uint8Array): Promise<boolean> {
  if (isZip(start)) return (await directoryText(file)).includes('xl/workbook');
  const isOldOffice = start[0] === 0xd0 && start[1] === 0xcf && start[2] === 0x11;
  return isOldOffice || /\.(csv|tsv|tab)$/i.test(file.name);
}
