import { describe, expect, it, vi } from 'vitest';
import type { Jobs, Preview } from '../../src/jobs/jobs.ts';
import { classifiedApp } from './classified-app.ts';
import { fakeJobs, importedRaster } from './fake-jobs.ts';

const made: Preview = {
  level: 0,
  window: { col: 0, row: 0, width: 4, height: 3 },
  reductionX: 1,
  reductionY: 1,
  isWhole: true,
  grid: { width: 4, height: 3, transform: [1, 0, 72000, 0, -1, -150000], crs: 'EPSG:6673' },
  tiff: Uint8Array.of(1),
};

async function previewingApp() {
  const opened = importedRaster('a'.repeat(64));
  if (opened.kind !== 'raster') throw new Error('no raster');
  const { header } = opened;
  const jobs: Partial<Jobs> = {
    preview: vi.fn<Jobs['preview']>(async () => made),
    raster: { ...fakeJobs().raster, open: async () => ({ header, level: 0 }) as never },
  };
  const app = await classifiedApp(jobs);
  const { commands, store } = app;
  const shown = () => store.getState().session.preview.shown?.file.sha256;
  let east = 135;
  /** As often as the hand moves before it rests. */
  const look = async (times: number) => {
    const before = store.getState().session.preview.shown;
    for (let i = 0; i < times; i++) {
      east += 0.001;
      commands.setSession({ view: [134, 33, east, 35] });
    }
    await vi.waitFor(() => expect(store.getState().session.preview.shown).not.toBe(before));
  };
  commands.setSession({ stage: 'classification', mode: 'edit' });
  commands.setSession({ preview: { ...store.getState().session.preview, isOn: true } });
  return { shown, look };
}

describe('previews, one after the other', () => {
  it.each([1, 2, 3])(
    '%d moves: the next is another picture than the one on the map',
    async (moves) => {
      const { shown, look } = await previewingApp();
      await look(1);
      const first = shown();
      expect(first).toBeDefined();
      await look(moves);
      expect(shown()).not.toBe(first);
      expect(shown()).toBeDefined();
    },
  );
});
