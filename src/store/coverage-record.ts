import { contentId } from '../core/content-id.ts';
import { SurveyError } from '../core/errors.ts';
import { type ClassifiedImage, imageOfSurvey } from '../core/survey/areas/classified-image.ts';
import { coverageInputsId } from '../core/survey/areas/coverage-inputs.ts';
import type { CoverageStep } from '../core/survey/document/coverage-step.ts';
import type { RasterSummary, Survey, SurveyFile } from '../core/survey/document/document.ts';
import type { ClassifyResult } from '../jobs/jobs.ts';

interface Written {
  readonly id: string;
  readonly suffix: string;
  readonly bytes: number;
  readonly sha256: string;
}

function writtenFile(image: ClassifiedImage, written: Written, software: string): SurveyFile {
  const [first] = image.files;
  const raster = first?.raster ?? null;
  return {
    id: written.id,
    name: `${image.name.replace(/\.\w{1,5}$/i, '')}-${written.suffix}.tif`,
    kind: 'raster',
    bytes: written.bytes,
    sha256: written.sha256,
    crs: image.crs,
    takenOn: first?.takenOn ?? null,
    credit: software,
    // Of a mosaic only the run knows the size: the file itself says it.
    raster: raster && image.combine !== 'mosaic' ? mapOf(raster) : null,
    remote: null,
    companionIds: [],
  };
}

/** A map of that image: its grid, one byte a pixel, no opacity. */
function mapOf({ alphaBand: _opacity, ...grid }: RasterSummary): RasterSummary {
  return { ...grid, bandCount: 1, dataType: 'uint8', nodata: 255 };
}

export interface CoverageRecord {
  readonly step: CoverageStep;
  readonly coverage: SurveyFile;
  readonly confidence: SurveyFile | null;
}

/** What the survey keeps of a run: the record, and the files that it wrote. */
export function coverageRecord(
  survey: Survey,
  result: ClassifyResult,
  { newId, software }: { readonly newId: () => string; readonly software: string },
): CoverageRecord {
  const image = imageOfSurvey(survey, survey.classification.imageId);
  const inputsId = coverageInputsId(survey);
  if (!image || !inputsId) throw new SurveyError('classify-without-image');
  const { classes, nodataPixels } = result;
  const coverage = writtenFile(
    image,
    { id: newId(), suffix: 'classes', bytes: result.bytes, sha256: result.sha256 },
    software,
  );
  const { confidence: layer } = result;
  const confidence = layer
    ? writtenFile(
        image,
        {
          id: newId(),
          suffix: 'confidence',
          bytes: layer.bytes,
          sha256: layer.sha256,
        },
        software,
      )
    : null;
  const step: CoverageStep = {
    stepId: contentId({ stage: 'classification', inputs: inputsId, software }),
    inputsId,
    imageId: image.id,
    coverageId: coverage.id,
    settings: survey.classification,
    trainingPixels: result.trainingPixels,
    classes,
    nodataPixels,
    stages: result.stages ?? [{ step: 'classify', classes, nodataPixels }],
    importance: result.importance ?? null,
    crossValidation: result.crossValidation ?? null,
    training: result.training ?? null,
    confidenceId: confidence?.id ?? null,
    lowConfidence: layer?.low ?? null,
    software,
  };
  return { step, coverage, confidence };
}
