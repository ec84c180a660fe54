import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coverageInputsId } from '../../../../src/core/survey/areas/coverage-inputs.ts';
import { SCHEMA_VERSION, type Survey } from '../../../../src/core/survey/document/document.ts';
import { surveyFromJson, surveyFromText } from '../../../../src/core/survey/document/schema.ts';
import { classifiedAs, mask } from '../classified-survey.ts';

/** As schema 3 was saved before fits, band roles and choices of the run were recorded. */
function asFirstSaved(made: Survey) {
  const early = ({ classification, coverage, ...rest }: Survey) => {
    const without = (settings: Survey['classification']) => {
      const { fits: _, withConfidence: __, withCrossValidation: ___, ...kept } = settings;
      return kept;
    };
    const run = coverage && { ...coverage, settings: without(coverage.settings) };
    const { bandRoles: _, ...others } = rest;
    return { ...others, classification: without(classification), coverage: run };
  };
  return JSON.stringify(early(made));
}

describe('a document of schema 3 as it was first saved', () => {
  const made = classifiedAs({});
  const saved = asFirstSaved(made);

  it('opens with nothing added that nobody chose, its map not stale', () => {
    expect(saved).not.toContain('"fits"');
    const opened = surveyFromText(saved);
    expect(opened.schemaVersion).toBe(SCHEMA_VERSION);
    expect(opened.classification).toEqual(made.classification);
    expect(opened.coverage).toEqual(made.coverage);
    expect(opened.bandRoles).toBeUndefined();
    expect(coverageInputsId(opened)).toBe(opened.coverage?.inputsId);
    expect(surveyFromText(JSON.stringify(opened))).toEqual(opened);
  });

  it('is not believed in a part that it does not know', () => {
    const json = JSON.parse(saved) as Survey;
    const masks = [{ ...mask, colour: 'red' }];
    const classification = { ...json.classification, masks };
    expect(() => surveyFromJson({ ...json, classification })).toThrow(/survey-document-invalid/);
  });

  it('of schema 2 still opens', () => {
    const url = new URL('version-2/suma-2024.json', import.meta.url);
    expect(surveyFromText(readFileSync(url, 'utf8'))).toMatchObject({
      schemaVersion: SCHEMA_VERSION,
      classification: { fits: [], masks: [], post: [] },
    });
  });
});
