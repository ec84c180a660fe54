import type { Polygon } from 'geojson';
import { areaHead } from '../core/survey/document/new-area.ts';
import { addArea } from '../core/survey/edit/edit-areas.ts';
import { addMasks, addPostStep } from '../core/survey/edit/edit-classification.ts';
import { addSample } from '../core/survey/edit/edit-samples.ts';
import { polygonToSlope } from '../core/survey/edit/edit-slope.ts';
import { setStudyArea } from '../core/survey/edit/edit-study-area.ts';
import type { Sample } from '../core/training/training-set.ts';
import type { App } from '../store/app.ts';
import type { PolygonArea } from './edit-target.ts';

/** What was drawn becomes a sample, an area, the study area, a mask or a correction, by the tool; one undoable step. */
export function addDrawn(app: App, geometry: Polygon): void {
  const { session } = app.store.getState();
  const base = { id: app.newId(), crs: 'EPSG:4326', geometry, fileId: null } as const;
  if (session.tool === 'draw-study-area') {
    app.commands.edit(setStudyArea({ crs: 'EPSG:4326', geometry, fileId: null }));
    app.commands.setSession({ tool: 'pan' });
    return;
  }
  if (session.tool === 'draw-region') {
    const { newRegion, regions } = session;
    // What was found on another region is no longer what is shown.
    app.commands.setSession({
      tool: 'pan',
      regions: { ...regions, [newRegion]: geometry },
      fit: null,
    });
    return;
  }
  if (session.tool === 'draw-mask') {
    app.commands.edit(addMasks([{ ...base, kind: session.newMaskKind }]));
    return;
  }
  if (session.tool === 'draw-repaint') {
    const { toClassId, fromClassId } = session.repaint;
    if (toClassId === null) return;
    const fromClassIds = fromClassId === null ? null : [fromClassId];
    const { id, crs } = base;
    app.commands.edit(addPostStep({ kind: 'repaint', id, crs, geometry, toClassId, fromClassIds }));
    return;
  }
  if (session.tool === 'draw-area') {
    const area: PolygonArea = {
      ...areaHead(base.id, session.newAreaName),
      ...base,
      method: 'polygon',
    };
    const isSlope = session.newAreaMethod === 'slope';
    app.commands.edit((survey) => {
      const drawn = addArea(area)(survey);
      return isSlope ? polygonToSlope(area.id)(drawn) : drawn;
    });
    // One area at a time: its corners may be moved at once, its name and basis come next.
    app.commands.setSession({
      selectedAreaId: area.id,
      selectedSampleId: null,
      tool: isSlope ? 'pan' : 'edit',
    });
    return;
  }
  if (session.activeClassId === null) return;
  const sample: Sample = { ...base, classId: session.activeClassId };
  app.commands.edit(addSample(sample));
  app.commands.setSession({ selectedSampleId: sample.id, selectedAreaId: null });
}
