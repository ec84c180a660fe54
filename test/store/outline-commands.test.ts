import { describe, expect, it, vi } from 'vitest';
import type { ClassOutline, Jobs } from '../../src/jobs/jobs.ts';
import { classifiedApp } from './classified-app.ts';

const found: ClassOutline = {
  geometry: {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [72000, -150003],
          [72004, -150003],
          [72004, -150000],
          [72000, -150003],
        ],
      ],
    ],
  },
  crs: 'EPSG:6673',
  polygons: 1,
  pixels: 6,
  areaM2: 6,
  leftOut: { polygons: 2, pixels: 3, areaM2: 3 },
};

describe('a class of the map as an outline', () => {
  it('hands the map to the job and keeps the outline with its record, one step to undo', async () => {
    const outlineClass = vi.fn<Jobs['outlineClass']>(async () => found);
    const { commands, store, notices } = await classifiedApp({ outlineClass });
    await commands.outlineClass(1, 4);
    expect(notices()).toEqual([]);
    const [input] = outlineClass.mock.calls[0] ?? [];
    expect(input).toMatchObject({ classId: 1, minPixels: 4, map: { combine: 'single' } });
    const { survey, session } = store.getState();
    const [area] = survey.areas;
    expect(area).toMatchObject({
      method: 'polygon',
      geometry: found.geometry,
      outlined: { minPixels: 4, leftOut: found.leftOut, inputsId: survey.coverage?.inputsId },
    });
    expect([session.stage, session.selectedAreaId]).toEqual(['area', area?.id]);
    commands.undo();
    expect(store.getState().survey.areas).toEqual([]);
  });

  it('without a map says so', async () => {
    const { commands, notices } = await classifiedApp({});
    commands.undo();
    await commands.outlineClass(1, 4);
    expect(notices()).toEqual(['outline-without-map']);
  });
});
