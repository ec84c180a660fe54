import { readFileSync } from 'node:fs';
import { sha256Hex } from '../../src/core/content-id.ts';
import type { Survey } from '../../src/core/survey/document/document.ts';
import { evaluateSurvey } from '../../src/core/survey/evaluate.ts';
import type { EvidenceRequest } from '../../src/files/evidence/evidence-package.ts';
import { encodePng } from '../../src/files/png/png.ts';
import { evidenceText } from '../../src/i18n/evidence-text.ts';
import { plainRun } from '../core/survey/plain-run.ts';

const cove = JSON.parse(
  readFileSync(new URL('../../sample-data/cove/survey.json', import.meta.url), 'utf8'),
) as Survey;

const encoder = new TextEncoder();

/** One of the two real applications, as a survey. */
export const sampleSurvey = (name: 'suma-2024' | 'mie-2018-2021'): Survey =>
  JSON.parse(
    readFileSync(new URL(`../../sample-data/applications/${name}.json`, import.meta.url), 'utf8'),
  ) as Survey;

/** The cove, classified: small stand-ins for its files, areas as a coverage step records them. */
export const classifiedCove: Survey = {
  ...cove,
  files: cove.files.map((file) => {
    const bytes = encoder.encode(`stand-in for ${file.name}`);
    return { ...file, bytes: bytes.length, sha256: sha256Hex(bytes) };
  }),
  coverage: {
    stepId: '3fa9c1d2'.repeat(8),
    inputsId: '0b1c2d3e'.repeat(8),
    imageId: 'orthomosaic',
    coverageId: 'coverage-map',
    settings: cove.classification,
    trainingPixels: 5321,
    ...plainRun({
      classes: cove.classes.map(({ id }) => ({
        classId: id,
        pixels: 10_000 * id,
        areaM2: 624.983_417 * id,
      })),
      nodataPixels: 100_123,
    }),
    software: 'Moba 0.1.0',
  },
};

export const picture = {
  png: encodePng(4, 3, new Uint8Array(48).fill(200)),
  grid: {
    width: 4,
    height: 3,
    transform: [60, 0, 72_002.5, 0, -60, -150_833.5] as const,
    crs: 'EPSG:6673' as const,
  },
};

export function evidenceRequest(patch: Partial<EvidenceRequest> = {}): EvidenceRequest {
  const survey = patch.survey ?? classifiedCove;
  return {
    survey,
    evaluation: evaluateSurvey(survey),
    text: evidenceText('ja'),
    sources: new Map(
      cove.files.map(({ id, name }) => [id, new Blob([`stand-in for ${name}`])] as const),
    ),
    coverage: {
      tiff: encoder.encode('II*\0 stand-in for the coverage map'),
      auxXml: '<PAMDataset/>\n',
    },
    modelJson: '{"kind":"random-forest"}\n',
    mapImage: picture,
    uncertainty: null,
    createdOn: '2026-11-22',
    software: 'Moba 0.1.0',
    ...patch,
  };
}
