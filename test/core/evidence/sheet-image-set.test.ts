import { expect, it } from 'vitest';
import { mapFacts, methodFacts } from '../../../src/core/evidence/sheet-origins.ts';
import { areaBasis } from '../../../src/core/survey/basis/area-basis.ts';
import type { Survey } from '../../../src/core/survey/document/document.ts';
import { evaluateSurvey } from '../../../src/core/survey/evaluate.ts';
import { evidenceText } from '../../../src/i18n/evidence-text.ts';
import { sourceFacts } from '../../../src/ui/derivation/source-facts.ts';
import { classifiedCove } from '../../files/evidence-fixture.ts';

const image = classifiedCove.files.find(({ id }) => id === classifiedCove.coverage!.imageId)!;
const second = {
  ...image,
  id: 'second',
  name: 'nir.tif',
  sha256: 'b'.repeat(64),
  takenOn: '2024-06-02',
  credit: 'Town of Example',
};
const survey: Survey = {
  ...classifiedCove,
  files: [...classifiedCove.files, second],
  imageSets: [{ id: 'set', name: 'RGB + NIR', kind: 'bands', fileIds: [image.id, 'second'] }],
  classification: { ...classifiedCove.classification, imageId: 'set' },
  coverage: { ...classifiedCove.coverage!, imageId: 'set' },
};

it('the sheet and the derivation name every image of a set, its day, its credit, its digest', () => {
  const text = evidenceText('en');
  const facts = [...mapFacts(survey, null, text), ...methodFacts(survey, text)];
  const of = (label: string) => facts.find((fact) => fact.label === label)!.value;
  expect(of('Image')).toContain(`RGB + NIR (stacked as bands: ${image.name}, nir.tif)`);
  expect(of('Image')).toContain(`${2 * image.raster!.bandCount}\u00a0×\u00a0`);
  expect(of(text.sheet.takenOn)).toContain('2024-06-02');
  expect(of(text.sheet.credit)).toContain('Town of Example');
  expect(of(text.sheet.sha256)).toContain(`${image.name} ${image.sha256}`);
  expect(of(text.sheet.sha256)).toContain(`nir.tif ${second.sha256}`);

  const { derivation } = evaluateSurvey(survey);
  const pixels = Object.values(derivation).find(({ source }) => source?.kind === 'pixels')!;
  const told = sourceFacts(pixels, survey, 'ja').map(({ text: value }) => value);
  expect(told).toEqual(
    expect.arrayContaining(['RGB + NIR', image.name, image.sha256, 'nir.tif', second.sha256]),
  );
});

it('an area of it is told to be of the set; days that differ are no day', () => {
  const { derivation } = evaluateSurvey(survey);
  const area = survey.areas.find(({ method }) => method === 'class')!;
  const facts = JSON.stringify(areaBasis(survey, area, derivation));
  expect(facts).toContain('RGB + NIR');
  expect(facts).toContain('class-undated');
});
