import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/files/import/import-file.ts';
import { applicationPath } from '../truth/applications.ts';

const opened = (text: string, name = 'survey.json') =>
  importFile({ file: new File([text], name), companions: [] });

describe('a survey document among dropped files', () => {
  it('is told from a layer by what it says, and opens', async () => {
    const imported = await opened(readFileSync(applicationPath('suma-2024'), 'utf8'));
    expect(imported).toMatchObject({ kind: 'survey', survey: { id: 'suma-2024' } });
  });

  it('that is damaged is refused by its place; GeoJSON stays a layer', async () => {
    const broken = '{"schemaVersion": 2, "id": ""}';
    await expect(opened(broken)).rejects.toMatchObject({ code: 'survey-document-invalid' });
    const layer = '{"type": "FeatureCollection", "features": []}';
    expect(await opened(layer, 'beds.json')).toMatchObject({ kind: 'vector' });
  });
});
