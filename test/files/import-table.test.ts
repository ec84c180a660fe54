import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/files/import/import-file.ts';

const importing = (name: string, content: BlobPart) =>
  importFile({ file: new File([content], name), companions: [] });

describe('a table among the files of a survey', () => {
  it('a CSV is told by its name and read as text', async () => {
    const found = await importing('網台帳.csv', '漁協,網の枚数\n伊勢湾,44681\n');
    if (found.kind !== 'table') throw new Error(found.kind);
    expect(found.table.sheets[0]?.rows).toEqual([
      ['漁協', '網の枚数'],
      ['伊勢湾', '44681'],
    ]);
    expect(found.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('Excel of before 2007 is told by its bytes, with what to do', async () => {
    const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    await expect(importing('book.xls', old)).rejects.toMatchObject({ code: 'table-old-excel' });
  });

  it('polygons stay polygons, and plain text is no table', async () => {
    const layer =
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[135,34]}}]}';
    expect((await importing('a.geojson', layer)).kind).toBe('vector');
    await expect(importing('a.txt', 'hello')).rejects.toMatchObject({
      code: 'vector-format-unknown',
    });
  });
});
