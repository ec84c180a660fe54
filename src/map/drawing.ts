import type { Polygon } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import {
  TerraDraw,
  TerraDrawModeUndoRedo,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import { addSample, updateSampleGeometry } from '../core/survey/edit-samples.ts';
import type { Sample } from '../core/training/training-set.ts';
import type { App } from '../store/app.ts';
import { copyRings, type EditableRing, type RingCopy } from './ring-editing.ts';

/** terra-draw as stroke input only: the survey holds the geometry, and areas come from there. */
export interface Drawing {
  /** Brings the tool in step with the session and the survey. */
  readonly update: () => void;
  readonly undoVertex: () => void;
  readonly stop: () => void;
}

const SELECT_FLAGS = {
  polygon: {
    feature: {
      draggable: true,
      selfIntersectable: false,
      coordinates: { draggable: true, midpoints: true, deletable: true },
    },
  },
};

export function startDrawing(app: App, map: MapLibreMap): Drawing {
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 9 }),
    modes: [
      new TerraDrawPolygonMode({ keyEvents: { cancel: null, finish: 'Enter' } }),
      new TerraDrawSelectMode({
        flags: SELECT_FLAGS,
        keyEvents: { deselect: null, delete: null, rotate: null, scale: null },
      }),
    ],
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
  });
  let copy: RingCopy | null = null;
  let edited: Sample | null = null;
  let tool = 'pan';
  draw.start();

  const drawn = (id: string | number) => {
    const { session } = app.store.getState();
    const feature = draw.getSnapshotFeature(id);
    draw.removeFeatures([id]);
    if (feature?.geometry.type !== 'Polygon' || session.activeClassId === null) return;
    const sample: Sample = {
      id: app.newId(),
      classId: session.activeClassId,
      crs: 'EPSG:4326',
      geometry: { type: 'Polygon', coordinates: feature.geometry.coordinates },
      fileId: null,
    };
    app.commands.edit(addSample(sample));
    app.commands.setSession({ selectedSampleId: sample.id });
  };

  const moved = () => {
    if (!copy || !edited) return;
    const rings = draw.getSnapshot().flatMap(ringOf);
    const geometry = copy.rebuild(rings);
    edited = { ...edited, geometry };
    app.commands.edit(updateSampleGeometry(edited.id, geometry));
    const { samples } = app.store.getState().survey;
    edited = samples.find((sample) => sample.id === edited?.id) ?? null;
  };

  draw.on('finish', (id, { action }) => {
    if (action === 'draw') drawn(id);
    else moved();
  });

  const editSample = (sample: Sample) => {
    edited = sample;
    copy = null;
    draw.clear();
    draw.setMode('select');
    if (sample.geometry.type === 'Point') return;
    copy = copyRings(sample.geometry, sample.crs);
    const ids = copy.rings.map(({ part, ring, lonLat }, index) => {
      const id = draw.getFeatureId();
      const geometry: Polygon = { type: 'Polygon', coordinates: [lonLat.map((at) => [...at])] };
      const properties = { mode: 'polygon', part, ring, index };
      const [result] = draw.addFeatures([{ id, type: 'Feature', properties, geometry }]);
      return result?.valid ? id : null;
    });
    const first = ids.find((id) => id !== null);
    if (first !== undefined && first !== null) draw.selectFeature(first);
  };

  const update = () => {
    const { survey, session } = app.store.getState();
    const sample = survey.samples.find((entry) => entry.id === session.selectedSampleId) ?? null;
    const editing = session.tool === 'edit' && session.mode === 'edit' ? sample : null;
    if (editing) {
      if (editing !== edited) editSample(editing);
    } else if (edited) {
      edited = null;
      copy = null;
      draw.clear();
    }
    const next = editing ? 'edit' : session.tool;
    if (next === tool) return;
    tool = next;
    if (tool === 'draw' && session.mode === 'edit') draw.setMode('polygon');
    else if (tool !== 'edit') draw.setMode('static');
  };

  return {
    update,
    undoVertex: () => {
      if (draw.getMode() === 'polygon' && draw.canUndo()) draw.undo();
    },
    stop: () => draw.stop(),
  };
}

/** The rings that were given to terra-draw, as they stand now; its own handles are points. */
function ringOf(feature: ReturnType<TerraDraw['getSnapshot']>[number]): EditableRing[] {
  const { part, ring } = feature.properties;
  if (feature.geometry.type !== 'Polygon') return [];
  if (typeof part !== 'number' || typeof ring !== 'number') return [];
  const lonLat = feature.geometry.coordinates[0]!.map(([lon, lat]) => [lon!, lat!] as const);
  return [{ part, ring, lonLat }];
}
