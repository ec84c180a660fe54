import { describe, expect, it } from 'vitest';
import { modelFileText } from '../../src/core/classification/model-file.ts';
import { removeClass } from '../../src/core/survey/edit/edit-classes.ts';
import { removeFile } from '../../src/core/survey/edit/edit-files.ts';
import type { ClassifyInput } from '../../src/jobs/jobs.ts';
import { classifiedApp } from './classified-app.ts';
import { classified } from './fake-jobs.ts';

const SHA = 'd'.repeat(64);
const eelgrass = { id: 1, name: 'アマモ', color: '#2fa866', isBed: true };
const rock = { id: 2, name: '岩', color: '#445566', isBed: false };

const modelText = (
  scene: { bandCount?: number; dataType?: string } = {},
  classes = [eelgrass, rock],
) =>
  modelFileText({
    classifier: {
      kind: 'threshold',
      version: 1,
      featureCount: 1,
      classIds: [1, 2],
      value: 50,
      means: Float64Array.of(40, 60),
    },
    features: [{ kind: 'band', band: 0 }],
    classes,
    scene: { name: 'other.tif', bandCount: 3, dataType: 'uint8', ...scene },
  });
const fileOf = (text: string) => new File([text], 'my-model.json');

async function appWith() {
  const inputs: ClassifyInput[] = [];
  const app = await classifiedApp({
    hash: async () => SHA,
    classify: async (input) => {
      inputs.push(input);
      return classified;
    },
  });
  return { ...app, inputs, survey: () => app.store.getState().survey };
}

describe('a model from a disk', () => {
  it('is kept and used as one step, with its features and classes; the run gets its very text', async () => {
    const { commands, survey, notices, inputs } = await appWith();
    const before = survey();
    await commands.openModel(fileOf(modelText()));
    expect(notices()).toEqual([]);
    expect(survey().classes.map(({ name }) => name)).toEqual(['アマモ', '岩']);
    expect(survey().classification).toMatchObject({
      features: [{ kind: 'band', band: 0 }],
      modelSource: { kind: 'saved', sha256: SHA, name: 'my-model.json', classIds: [1, 2] },
    });
    await commands.classify();
    expect(inputs.at(-1)!.savedModel).toBe(modelText());
    commands.undo();
    commands.undo();
    expect(survey()).toBe(before);
    commands.redo();
    expect(survey().files.at(-1)).toMatchObject({ kind: 'model', sha256: SHA });
  });

  it.each([
    ['model-bands-differ', modelText({ bandCount: 4 })],
    ['model-type-differs', modelText({ dataType: 'uint16' })],
    ['model-classes-differ', modelText({}, [{ ...eelgrass, name: 'ガラモ' }, rock])],
    ['model-file-malformed', modelText().slice(0, 80)],
    ['model-file-malformed', '{"format":"moba-model","version":1}'],
    ['model-file-malformed', modelText({}, [eelgrass])],
  ])('is refused by name (%s), and the survey is as it was', async (code, text) => {
    const { commands, survey, notices } = await appWith();
    const before = survey();
    await commands.openModel(fileOf(text));
    expect(notices()).toEqual([code]);
    expect(survey()).toBe(before);
  });

  it('goes with its file, and with a class that it makes: the samples teach again', async () => {
    const { commands, survey } = await appWith();
    await commands.openModel(fileOf(modelText()));
    const { id } = survey().files.at(-1)!;
    commands.edit(removeFile(id));
    expect(survey().classification.modelSource).toEqual({ kind: 'train' });
    commands.undo();
    expect(survey().classification.modelSource.kind).toBe('saved');
    commands.edit(removeClass(2));
    expect(survey().classification.modelSource).toEqual({ kind: 'train' });
  });
});
