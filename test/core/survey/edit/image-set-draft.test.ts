import { describe, expect, it } from 'vitest';
import type { RasterSummary, SurveyFile } from '../../../../src/core/survey/document/document.ts';
import { imagesOf, suggestImageSet } from '../../../../src/core/survey/edit/image-set-draft.ts';
import { imageIdentity, pyramidId } from '../../../../src/store/image-identity.ts';

const entry = (id: string, patch: Partial<RasterSummary> = {}, crs = 'EPSG:6673') =>
  ({
    id,
    name: `${id}.tif`,
    kind: 'raster',
    sha256: id.repeat(64).slice(0, 64),
    crs,
    remote: null,
    companionIds: [],
    raster: {
      width: 10,
      height: 10,
      bandCount: 1,
      dataType: 'uint8',
      transform: [0.5, 0, 100, 0, -0.5, 200],
      nodata: null,
      ...patch,
    },
  }) as unknown as SurveyFile;
const suggested = (...files: readonly SurveyFile[]) =>
  suggestImageSet(imagesOf({ files, coverage: null }));

describe('what several images are offered to be', () => {
  it('bands where they lie on one another', () => {
    expect(suggested(entry('a'), entry('b'))).toEqual({ kind: 'bands', fileIds: ['a', 'b'] });
  });

  it('a mosaic where they lie side by side; another grid or system is left out', () => {
    const east = entry('b', { transform: [0.5, 0, 105, 0, -0.5, 200] });
    const coarse = entry('c', { transform: [1, 0, 100, 0, -1, 200] });
    const elsewhere = entry('d', {}, 'EPSG:6674');
    expect(suggested(coarse, elsewhere, entry('a'), east)).toEqual({
      kind: 'mosaic',
      fileIds: ['a', 'b'],
    });
  });
});

describe('under which a set is known', () => {
  const [a, b] = [entry('a'), entry('b')];
  it('its images, their order, how they are combined', () => {
    const all = [
      { combine: 'bands', files: [a, b] },
      { combine: 'bands', files: [b, a] },
      { combine: 'mosaic', files: [a, b] },
      { combine: 'single', files: [a] },
    ] as const;
    expect(new Set(all.map(imageIdentity)).size).toBe(4);
    expect(imageIdentity(all[3])).toBe(a.sha256);
    expect(pyramidId(all[0])).toMatch(/^[0-9a-f]{64}$/);
  });

  it('reduced copies are kept of nothing that lies on a server', () => {
    const remote = { ...b, remote: { url: 'https://x.example/b.tif', etag: null } };
    expect(pyramidId({ combine: 'bands', files: [a, remote] })).toBeNull();
  });
});
