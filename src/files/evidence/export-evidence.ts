import type { EvidenceText } from '../../core/evidence/text.ts';
import { uncertaintyRecord } from '../../core/evidence/uncertainty-record.ts';
import type { OnProgress } from '../../core/progress.ts';
import type { Survey } from '../../core/survey/document/document.ts';
import type { Evaluation } from '../../core/survey/evaluation.ts';
import { USUAL_DRAWS, USUAL_SEED } from '../../core/uncertainty/usual-run.ts';
import { coverageAuxXml } from '../geotiff/coverage-aux-xml.ts';
import { openRecipe } from '../raster/open-recipe.ts';
import { blobRecipe, type RasterRecipe } from '../raster/raster-recipe.ts';
import { buildEvidencePackage } from './evidence-package.ts';
import { renderSheetImage, type SheetPicture } from './sheet-image.ts';

export interface ExportRequest {
  readonly survey: Survey;
  readonly evaluation: Evaluation;
  readonly text: EvidenceText;
  /** By SurveyFile id. */
  readonly sources: ReadonlyMap<string, Blob>;
  /** What the map sheet is drawn from; null: it has no picture. */
  readonly image: RasterRecipe | null;
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
    uncertainty: uncertaintyRecord(survey, request.evaluation, {
      seed: USUAL_SEED,
      draws: USUAL_DRAWS,
      onDraws: (done) => onProgress({ stage: 'simulate', done, total: USUAL_DRAWS }),
    }),
    createdOn: request.createdOn,
    software: request.software,
    onProgress,
  });
}

async function sheetPicture(request: ExportRequest): Promise<SheetPicture | null> {
  const { survey, image, coverage } = request;
  if (!image) return null;
  const map = coverage && (await openRecipe(blobRecipe(coverage.tiff, 'coverage.tif')));
  return renderSheetImage(await openRecipe(image), map, { classes: survey.classes });
}
