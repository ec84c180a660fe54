import type { EvidenceText } from '../core/evidence/text.ts';
import type { OnProgress } from '../core/progress.ts';
import type { Survey } from '../core/survey/document/document.ts';
import type { Evaluation } from '../core/survey/evaluation.ts';
import { blobSource } from './byte-source.ts';
import { renderSheetImage, type SheetPicture } from './evidence/sheet-image.ts';
import { buildEvidencePackage } from './evidence-package.ts';
import { coverageAuxXml } from './geotiff/coverage-aux-xml.ts';
import { openGeoTiff } from './geotiff/open-geotiff.ts';

export interface ExportRequest {
  readonly survey: Survey;
  readonly evaluation: Evaluation;
  readonly text: EvidenceText;
  /** By SurveyFile id. */
  readonly sources: ReadonlyMap<string, Blob>;
  readonly coverage: { readonly tiff: Blob; readonly modelJson: string | null } | null;
  readonly createdOn: string;
  readonly software: string;
}

/** The evidence zip of a survey, its map sheet drawn from the image that was classified. */
export async function exportEvidence(
  request: ExportRequest,
  onProgress: OnProgress,
): Promise<Blob> {
  const { survey, coverage } = request;
  return buildEvidencePackage({
    survey,
    evaluation: request.evaluation,
    text: request.text,
    sources: request.sources,
    coverage: coverage && { tiff: coverage.tiff, auxXml: coverageAuxXml(survey.classes) },
    modelJson: coverage?.modelJson ?? null,
    mapImage: await sheetPicture(request),
    createdOn: request.createdOn,
    software: request.software,
    onProgress,
  });
}

async function sheetPicture(request: ExportRequest): Promise<SheetPicture | null> {
  const { survey, sources, coverage } = request;
  const imageId = survey.coverage?.imageId ?? survey.classification.imageId;
  const blob = imageId === null ? undefined : sources.get(imageId);
  if (!blob) return null;
  const image = await openGeoTiff(blobSource(blob, imageId ?? ''));
  const map = coverage && (await openGeoTiff(blobSource(coverage.tiff, 'coverage.tif')));
  return renderSheetImage(image, map, { classes: survey.classes });
}
