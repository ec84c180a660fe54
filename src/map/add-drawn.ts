import type { Polygon } from 'geojson';
import { addArea } from '../core/survey/edit-areas.ts';
import { addSample } from '../core/survey/edit-samples.ts';
import { areaHead } from '../core/survey/new-area.ts';
import type { Sample } from '../core/training/training-set.ts';
import type { App } from '../store/app.ts';
import type { PolygonArea } from './edit-target.ts';

/** What was drawn becomes a sample of the active class or an area, by the tool; one undoable step. */
export function addDrawn(app: App, geometry: Polygon): void {
  const { session } = app.store.getState();
  const base = { id: app.newId(), crs: 'EPSG:4326', geometry, fileId: null } as const;
  if (session.tool === 'draw-area') {
    const area: PolygonArea = {
      ...areaHead(base.id, session.newAreaName),
      ...base,
      method: 'polygon',
    };
    app.commands.edit(addArea(area));
    // One area at a time: its corners may be moved at once, its name and basis come next.
    app.commands.setSession({ selectedAreaId: area.id, selectedSampleId: null, tool: 'edit' });
    return;
  }
  if (session.activeClassId === null) return;
  const sample: Sample = { ...base, classId: session.activeClassId };
  app.commands.edit(addSample(sample));
  app.commands.setSession({ selectedSampleId: sample.id, selectedAreaId: null });
}
