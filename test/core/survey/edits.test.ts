import { describe, expect, it } from 'vitest';
import type { CreditItem } from '../../../src/core/survey/document/credit-item.ts';
import type { Survey } from '../../../src/core/survey/document/document.ts';
import { areaHead } from '../../../src/core/survey/document/new-area.ts';
import {
  newFormula,
  newQuadrat,
  newVessel,
  newWetMass,
} from '../../../src/core/survey/document/new-item.ts';
import * as areas from '../../../src/core/survey/edit/edit-areas.ts';
import * as classes from '../../../src/core/survey/edit/edit-classes.ts';
import * as files from '../../../src/core/survey/edit/edit-files.ts';
import * as items from '../../../src/core/survey/edit/edit-items.ts';
import * as quadrats from '../../../src/core/survey/edit/edit-quadrats.ts';
import * as samples from '../../../src/core/survey/edit/edit-samples.ts';
import * as head from '../../../src/core/survey/edit/edit-survey.ts';
import { coverage, coverageFile, image, sample, survey } from './sample-survey.ts';

const mapped: Survey = files.setCoverage(coverage, coverageFile)(survey);

describe('a step that changes nothing returns the same survey', () => {
  it.each([
    ['removeSample', samples.removeSample('none')],
    ['updateSampleGeometry', samples.updateSampleGeometry('none', sample.geometry)],
    ['setSampleClass unknown class', samples.setSampleClass('s1', 99)],
    ['setSampleClass same class', samples.setSampleClass('s1', 1)],
    ['addSamples', samples.addSamples([])],
    ['renameClass', classes.renameClass(1, 'eelgrass')],
    ['removeClass', classes.removeClass(99)],
    ['updateArea', areas.updateArea('bed', (area) => area)],
    ['removeArea', areas.removeArea('none')],
    ['updateItem', items.updateItem('none', (item) => ({ ...item, label: 'x' }))],
    ['removeVessel', items.removeVessel('eelgrass', 'none')],
    ['removeQuadrat', quadrats.removeQuadrat('none')],
    ['removeFile', files.removeFile('none')],
    ['dropCoverage', files.dropCoverage],
    ['setTitle', head.setTitle('Cove')],
  ])('%s', (_name, step) => {
    expect(step(survey)).toBe(survey);
  });
});

describe('samples', () => {
  it('are added, moved, given another class, removed', () => {
    const point = { type: 'Point', coordinates: [135, 34] } as const;
    let after = samples.addSample({ ...sample, id: 's3' })(survey);
    after = samples.updateSampleGeometry('s3', point as never)(after);
    after = samples.setSampleClass('s3', 2)(after);
    expect(after.samples.at(-1)).toEqual({ ...sample, id: 's3', classId: 2, geometry: point });
    expect(samples.removeSample('s3')(after).samples).toEqual(survey.samples);
    expect(survey.samples.length).toBe(2);
  });
});

describe('classes', () => {
  it('go with their samples and their place in areas, as one step', () => {
    const entry = { ...areaHead('a', ''), method: 'class', classIds: [1, 2] } as const;
    const after = classes.removeClass(2)(areas.addArea(entry)(survey));
    expect(after.classes.map(({ id }) => id)).toEqual([1]);
    expect(after.samples.map(({ id }) => id)).toEqual(['s1']);
    expect(after.areas.at(-1)).toEqual({ ...entry, classIds: [1] });
  });

  it('get the first free id that no map uses', () => {
    expect(classes.nextClassId(survey)).toBe(3);
    const without = classes.removeClass(2)(mapped);
    expect(classes.nextClassId(without)).toBe(3);
    const full = Array.from({ length: 254 }, (_, index) => ({
      ...survey.classes[0]!,
      id: index + 1,
    }));
    expect(classes.nextClassId({ ...survey, classes: full })).toBeNull();
    expect(
      classes.nextClassId({ ...mapped, classes: full.slice(0, 1).concat(full.slice(2)) }),
    ).toBe(2);
  });

  it('are renamed, recoloured, told to be a bed', () => {
    let after = classes.renameClass(2, 'gravel')(survey);
    after = classes.recolorClass(2, '#123456')(after);
    after = classes.setClassIsBed(2, true)(after);
    expect(after.classes[1]).toEqual({ id: 2, name: 'gravel', color: '#123456', isBed: true });
  });
});

describe('areas, quadrats, items', () => {
  it('an item outlives its area', () => {
    const after = areas.removeArea('bed')(survey);
    expect(after.items[0]?.areaId).toBe('');
  });

  it('a quadrat leaves the items that named it', () => {
    const formula = newFormula('wet-mass-per-area');
    const named = items.updateItem(
      'eelgrass',
      (item): CreditItem => ({
        ...item,
        formula:
          formula.kind === 'wet-mass-per-area'
            ? {
                ...formula,
                wetMass: { ...newWetMass('quadrats'), kind: 'quadrats', quadratIds: ['q1', 'q2'] },
              }
            : formula,
      }),
    )(survey);
    const after = quadrats.removeQuadrat('q1')(named);
    expect(after.items[0]?.formula).toMatchObject({ wetMass: { quadratIds: ['q2'] } });
    const more = quadrats.updateQuadrat('q9', { station: 'St.9' })(
      quadrats.addQuadrat(newQuadrat('q9'))(after),
    );
    expect(more.quadrats.at(-1)).toEqual({ ...newQuadrat('q9'), station: 'St.9' });
  });

  it('vessels are added, changed, removed', () => {
    let after = items.addVessel('eelgrass', newVessel('v1'))(survey);
    after = items.updateVessel('eelgrass', 'v1', { hours: '2' })(after);
    expect(after.items[0]?.vessels).toEqual([{ ...newVessel('v1'), hours: '2' }]);
    expect(items.removeVessel('eelgrass', 'v1')(after).items[0]?.vessels).toEqual([]);
  });
});

describe('files', () => {
  it('a new coverage takes the place of the file before', () => {
    expect(mapped.files.map(({ id }) => id)).toEqual(['image', 'map']);
    const again = files.setCoverage(
      { ...coverage, coverageId: 'map2' },
      { ...coverageFile, id: 'map2' },
    )(mapped);
    expect(again.files.map(({ id }) => id)).toEqual(['image', 'map2']);
    expect(files.dropCoverage(again).files.map(({ id }) => id)).toEqual(['image']);
  });

  it('an image takes its map with it; drawings stay', () => {
    const drawn = { ...mapped, samples: [{ ...sample, fileId: 'image' }] };
    const after = files.removeFile('image')(drawn);
    expect(after.files).toEqual([]);
    expect(after.coverage).toBeNull();
    expect(after.classification.imageId).toBeNull();
    expect(after.samples).toEqual([sample]);
  });

  it('what lay beside it goes too, unless something else names it', () => {
    const beside = ['world', 'prj'].map((id) => ({ ...image, id, kind: 'attachment' as const }));
    const placed = { ...image, companionIds: ['world', 'prj'] };
    const own = { ...mapped, files: [...beside, placed], coverage: null };
    expect(files.removeFile('image')(own).files).toEqual([]);
    const head = areaHead('a', '');
    const area = { ...head, method: 'class', classIds: [1] } as const;
    const proved = { ...area, evidence: { ...head.evidence, fileIds: ['prj'] } };
    const after = files.removeFile('image')({ ...own, areas: [proved] });
    expect(after.files.map(({ id }) => id)).toEqual(['prj']);
  });

  it('takes the choice of how it is drawn with it, and no other', () => {
    const rendering = { kind: 'palette' } as const;
    const displays = ['image', 'other'].map((fileId) => ({ fileId, rendering }));
    const after = files.removeFile('image')({ ...mapped, displays });
    expect(after.displays).toEqual([{ fileId: 'other', rendering }]);
  });

  it('a file of the same id is replaced, not doubled', () => {
    const after = files.addFile({ ...image, name: 'other.tif' })(survey);
    expect(after.files).toEqual([{ ...image, name: 'other.tif' }]);
  });
});
