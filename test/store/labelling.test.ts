import { describe, expect, it } from 'vitest';
import { labellingOrder } from '../../src/core/survey/accuracy/labelling-order.ts';
import type { ReferencePoint } from '../../src/core/survey/document/accuracy-entry.ts';
import { putInterpreter, startAssessment } from '../../src/core/survey/edit/edit-accuracy.ts';
import { drawnLayers } from '../../src/store/labelling.ts';
import { classifiedApp } from './classified-app.ts';

const points = Array.from(
  { length: 6 },
  (_, at): ReferencePoint => ({
    id: `p${at}`,
    lon: 135,
    lat: 34,
    column: at % 4,
    row: Math.floor(at / 4),
    stratumId: 1,
    mapClassId: 1,
  }),
);

/** Six points on the map of one class, and two people. */
async function assessedApp() {
  const app = await classifiedApp({});
  const { commands, store } = app;
  const mapStepId = store.getState().survey.coverage?.stepId ?? '';
  const strata = [{ id: 1, pixels: 12, areaM2: 12.001, points: 6 }];
  const design = { kind: 'stratified', seed: 3, mapStepId, strata, stepPixels: null, file: null };
  commands.edit(
    startAssessment({ ...design, kind: 'stratified' }, points, [{ id: 'aoi', name: '青井' }]),
  );
  commands.edit(putInterpreter({ id: 'ken', name: '健' }));
  const entry = () => store.getState().survey.accuracy!;
  const shown = () => store.getState().session.labelling?.pointId ?? null;
  const order = (who: string) => labellingOrder(entry(), who).map(({ id }) => id);
  const said = () =>
    entry().labels.map((label) => [label.interpreterId, label.pointId, label.classId]);
  return { ...app, entry, shown, order, said };
}

describe('points are told one after the other', () => {
  it('from the first that is open, in the interpreter’s own order, to the last and back', async () => {
    const { commands, shown, order, said } = await assessedApp();
    commands.startLabelling('aoi');
    const [first, second] = order('aoi');
    expect(shown()).toBe(first);
    commands.stepPoint(-1);
    expect(shown()).toBe(first);
    commands.sayHere(1);
    commands.stepPoint(1);
    expect(shown()).toBe(second);
    commands.leaveLabelling();
    commands.startLabelling('aoi');
    expect(shown()).toBe(second);
    for (let step = 0; step < 9; step++) commands.stepPoint(1);
    expect(shown()).toBe(order('aoi').at(-1));
    expect(said()).toEqual([['aoi', first, 1]]);
  });

  it('an undo takes the word back and shows the point it was said of', async () => {
    const { commands, shown, order, said } = await assessedApp();
    commands.startLabelling('aoi');
    const [first, second] = order('aoi');
    commands.sayHere(1);
    commands.stepPoint(1);
    commands.sayHere('unsure');
    commands.stepPoint(1);
    commands.undoWord('undo');
    expect([shown(), said()]).toEqual([second, [['aoi', first, 1]]]);
    commands.undoWord('undo');
    expect([shown(), said()]).toEqual([first, []]);
    commands.undoWord('redo');
    expect(said()).toEqual([['aoi', first, 1]]);
  });

  it('undone past the drawing of the points, the screen is given back', async () => {
    const { commands, shown, store } = await assessedApp();
    commands.startLabelling('ken');
    commands.undo();
    expect(shown()).toBe(null);
    expect(store.getState().survey.accuracy?.interpreters).toHaveLength(1);
  });

  it('keeps notes, and takes no word where nobody labels', async () => {
    const { commands, entry, order } = await assessedApp();
    commands.sayHere(1);
    commands.noteHere('x');
    expect(entry().labels).toEqual([]);
    commands.startLabelling('ken');
    commands.noteHere('濁り');
    expect(entry().labels).toEqual([
      { pointId: order('ken')[0], interpreterId: 'ken', classId: null, note: '濁り' },
    ]);
  });
});

describe('what two people saw differently', () => {
  it('is gone through and settled; the rest is not shown', async () => {
    const { commands, store, shown, entry } = await assessedApp();
    for (const who of ['aoi', 'ken']) {
      commands.startLabelling(who);
      for (const { id } of points) {
        commands.goToPoint(id);
        commands.sayHere(who === 'ken' && id < 'p2' ? 'unsure' : 1);
      }
    }
    commands.startSettling();
    const one = shown();
    commands.sayHere(1);
    commands.stepPoint(1);
    const other = shown();
    expect(new Set([one, other])).toEqual(new Set(['p0', 'p1']));
    commands.stepPoint(1);
    expect(shown()).toBe(other);
    expect(entry().resolutions).toEqual([{ pointId: one, classId: 1, by: '青井・健' }]);
    commands.leaveLabelling();
    commands.startSettling();
    expect(store.getState().session.labelling).toMatchObject({ kind: 'settle', pointId: other });
  });

  it('does not begin where nobody differs', async () => {
    const { commands, shown } = await assessedApp();
    commands.startSettling();
    expect(shown()).toBe(null);
  });
});

describe('who tells points is blind', () => {
  it('neither map nor samples nor areas are drawn; the image is, and all of it comes back', async () => {
    const { commands, store } = await assessedApp();
    const { session } = store.getState();
    commands.setSession({
      layers: { ...session.layers, image: { ...session.layers.image, visible: false } },
    });
    commands.startLabelling('aoi');
    const seen = Object.entries(drawnLayers(store.getState().session))
      .filter(([, { visible }]) => visible)
      .map(([id]) => id);
    expect(seen).toEqual(['image', 'studyArea']);
    commands.leaveLabelling();
    const after = store.getState().session;
    expect(drawnLayers(after)).toBe(after.layers);
    expect(after.layers.coverage.visible).toBe(true);
  });

  it('cannot begin in a package that is only read', async () => {
    const { commands, shown, notices } = await assessedApp();
    commands.setSession({ mode: 'review' });
    commands.startLabelling('aoi');
    expect(shown()).toBe(null);
    expect(notices()).toContain('review-is-read-only');
  });

  it('nears and leaves the point by doublings, within limits', async () => {
    const { commands, store } = await assessedApp();
    commands.startLabelling('aoi');
    const zoom = () => store.getState().session.labelling?.zoom;
    for (let press = 0; press < 9; press++) commands.zoomPoint(1);
    expect(zoom()).toBe(4);
    commands.zoomPoint(-1);
    expect(zoom()).toBe(3);
    commands.zoomPoint(0);
    expect(zoom()).toBe(0);
  });
});
