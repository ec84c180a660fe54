import { SurveyError } from '../../src/core/errors.ts';
import { nextWays } from '../../src/core/survey/accuracy/next-ways.ts';
import { planDesign } from '../../src/core/survey/accuracy/planned-design.ts';
import type { ClassifyResult, ImportedFile, Jobs } from '../../src/jobs/jobs.ts';

const refuse = () => Promise.reject(new SurveyError('unexpected', { message: 'not in this test' }));

/** Jobs without workers; a test puts in what it needs. */
export function fakeJobs(parts: Partial<Jobs> = {}): Jobs {
  return {
    raster: {
      open: refuse,
      renew: () => {},
      histograms: refuse,
      tile: refuse,
      picture: refuse,
      pixel: refuse,
    },
    importFile: refuse,
    cancelImport: () => {},
    importAddress: refuse,
    cancelAddress: () => {},
    hash: refuse,
    classify: refuse,
    checkTraining: refuse,
    cancelClassify: () => {},
    preview: refuse,
    cancelPreview: () => {},
    measureSlope: refuse,
    cancelSlope: () => {},
    outlineClass: refuse,
    cancelOutline: () => {},
    planDesign: async (wish, coverage, classes) => planDesign(wish, coverage, classes),
    nextWays: async (assessed, targetClassId) => nextWays(assessed, targetClassId),
    drawPoints: refuse,
    pointsHead: refuse,
    placePoints: refuse,
    cancelDraw: () => {},
    fit: refuse,
    soundings: refuse,
    checkFits: () => Promise.resolve({ fits: [], unbacked: [] }),
    cancelFit: () => {},
    cancelCheckFits: () => {},
    checkMap: () => Promise.resolve({ state: 'none', why: null }),
    cancelCheckMap: () => {},
    buildEvidence: refuse,
    openEvidence: refuse,
    cancelEvidence: () => {},
    makePyramid: refuse,
    cancelPyramid: () => {},
    simulateCredit: refuse,
    planNextSurvey: refuse,
    cancelUncertainty: () => {},
    ...parts,
  };
}

export const importedRaster = (sha256: string): ImportedFile => ({
  kind: 'raster',
  sha256,
  header: {
    width: 4,
    height: 3,
    transform: [1, 0, 72000, 0, -1, -150000],
    crs: 'EPSG:6673',
    bandCount: 3,
    dataType: 'uint8',
    nodata: null,
    compression: 'none',
    tiled: false,
    blockWidth: 4,
    blockHeight: 3,
    overviews: [],
    bounds: [72000, -150003, 72004, -150000],
    alphaBand: null,
    palette: null,
  },
});

export const classified: ClassifyResult = {
  tiff: Uint8Array.of(1, 2, 3),
  auxXml: '',
  classes: [{ classId: 1, pixels: 12, areaM2: 12.001 }],
  nodataPixels: 0,
  trainingPixels: 7,
  modelJson: '{}',
  seconds: { read: 0, train: 0, predict: 0, write: 0 },
  issues: [],
  bytes: 3,
  sha256: 'c'.repeat(64),
};
