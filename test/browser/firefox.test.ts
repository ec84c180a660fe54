import { describe, expect, inject, it } from 'vitest';
import { compareFigures } from '../../src/core/evidence/compare-figures.ts';
import { surveyFromJson } from '../../src/core/survey/document/schema.ts';
import { evaluateSurvey } from '../../src/core/survey/evaluate.ts';
import { checkMap } from '../../src/files/classify/check-map.ts';
import { lonePool } from '../../src/files/classify/tile-setup.ts';
import { openEvidencePackage } from '../../src/files/evidence/evidence-package-open.ts';
import { blobRecipe } from '../../src/files/raster/raster-recipe.ts';
import { answerOfFirefox, FIREFOX } from './firefox.ts';
import { scriptOf } from './script-of.ts';

describe('the built app in Firefox', () => {
  it.skipIf(FIREFOX === null)(
    'goes from image to package, and Node makes the same map of it to the byte',
    async () => {
      const url = inject('url');
      const index = await (await fetch(url)).text();
      const files = {
        '/': index.replace('</body>', '<script src="/drive.js"></script></body>'),
        '/drive.js': await scriptOf('./drive-in-firefox.ts', 'driven'),
      };
      const answer = await answerOfFirefox({ files, elsewhere: url }, 150_000);
      expect(answer.subarray(0, 2).toString('latin1'), answer.toString('utf8', 0, 2000)).toBe('PK');
      const opened = await openEvidencePackage(new Blob([new Uint8Array(answer)]));
      expect(opened.report.filter(({ state }) => state !== 'equal')).toEqual([]);
      const survey = surveyFromJson(opened.survey);
      const { different } = compareFigures(
        opened.recordedFigures,
        evaluateSurvey(survey).derivation,
      );
      expect(different).toEqual([]);
      const image = blobRecipe(opened.files.get('sources/orthomosaic.tif')!, 'orthomosaic.tif');
      const check = await checkMap(
        survey,
        { image, model: null },
        { startPool: lonePool, now: () => 0, onProgress: () => {}, signal: { aborted: false } },
      );
      expect(check).toEqual({ state: 'equal', why: null });
    },
  );
});
