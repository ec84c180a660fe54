import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../src/core/content-id.ts';
import { type Derivation, figureById, figureText } from '../../src/core/derivation.ts';
import { grouped } from '../../src/core/evidence/number-text.ts';
import type { Survey } from '../../src/core/survey/document/document.ts';
import { surveyFromJson } from '../../src/core/survey/document/schema.ts';
import { evaluateSurvey } from '../../src/core/survey/evaluate.ts';
import { blobSource } from '../../src/files/bytes/byte-source.ts';
import { classifyImage } from '../../src/files/classify/classify-image.ts';
import { openEvidencePackage } from '../../src/files/evidence/evidence-package-open.ts';
import { exportEvidence } from '../../src/files/evidence/export-evidence.ts';
import { modelJson } from '../../src/files/evidence/model-json.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';
import { blobRecipe } from '../../src/files/raster/raster-recipe.ts';
import { evidenceText } from '../../src/i18n/evidence-text.ts';
import { plainRun } from '../core/survey/plain-run.ts';

const folder = new URL('../../sample-data/cove/', import.meta.url);
const cove = JSON.parse(readFileSync(new URL('survey.json', folder), 'utf8')) as Survey;
const blobOf = (name: string) => new Blob([readFileSync(new URL(name, folder))]);

async function classified(survey: Survey, image: Blob) {
  return classifyImage({
    reader: await openGeoTiff(blobSource(image, 'image.tif')),
    samples: survey.samples,
    classes: survey.classes,
    settings: survey.classification,
    now: () => 0,
  });
}

async function packageOfCove() {
  const image = blobOf('orthomosaic.tif');
  const map = await classified(cove, image);
  const tiff = new Blob([map.tiff as Uint8Array<ArrayBuffer>]);
  const survey: Survey = {
    ...cove,
    coverage: {
      stepId: '0'.repeat(64),
      inputsId: '0'.repeat(64),
      imageId: 'orthomosaic',
      coverageId: 'map',
      settings: cove.classification,
      trainingPixels: map.trainingPixels,
      ...plainRun({
        classes: map.classes,
        nodataPixels: map.nodataPixels,
      }),
      software: 'moba test',
    },
  };
  return exportEvidence(
    {
      survey,
      evaluation: evaluateSurvey(survey),
      text: evidenceText('ja'),
      sources: new Map(survey.files.map(({ id, name }) => [id, blobOf(name)])),
      image: blobRecipe(image, 'orthomosaic.tif'),
      coverage: { tiff, modelJson: modelJson(map.classifier) },
      createdOn: '2026-11-22',
      software: 'moba test',
    },
    () => {},
  );
}

/** docs/life-of-a-coverage-map.md tells this very survey: its figures must be these. */
function agreesWithTheDocument(
  figures: Derivation,
  classes: readonly { readonly classId: number; readonly pixels: number }[],
) {
  const life = readFileSync(
    new URL('../../docs/life-of-a-coverage-map.md', import.meta.url),
    'utf8',
  );
  const eelgrass = classes.find(({ classId }) => classId === 1)!;
  expect(life).toContain(`${grouped(String(eelgrass.pixels))} pixels`);
  const rows = [...life.matchAll(/^\| `([^`]+)` \| \**([\d.]+)/gm)];
  expect(rows.length).toBeGreaterThan(6);
  const byId = figureById(figures);
  for (const [, id, digits] of rows) {
    expect(figureText(byId.get(id!)!)?.startsWith(digits!), id).toBe(true);
  }
}

describe('a reviewer with nothing but the package', () => {
  it('makes the same coverage map and the same model, to the byte', async () => {
    const opened = await openEvidencePackage(await packageOfCove());
    expect(opened.report.every(({ state }) => state === 'equal')).toBe(true);
    const survey = surveyFromJson(opened.survey);
    const again = await classified(survey, opened.files.get('sources/orthomosaic.tif')!);
    const recorded = (path: string) =>
      opened.manifest.files.find((file) => file.path === path)?.sha256;
    expect(sha256Hex(again.tiff)).toBe(recorded('results/coverage.tif'));
    const model = new TextEncoder().encode(modelJson(again.classifier));
    expect(sha256Hex(model)).toBe(recorded('model/classifier.json'));
    expect(again.classes).toEqual(survey.coverage?.classes);
    agreesWithTheDocument(opened.recordedFigures, again.classes);
  });
});
