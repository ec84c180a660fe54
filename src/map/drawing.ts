import type { Polygon } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import {
  TerraDraw,
  TerraDrawModeUndoRedo,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { App } from '../store/app.ts';
import { addDrawn } from './add-drawn.ts';
import { type EditTarget, editTarget, reshape } from './edit-target.ts';
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
  let edited: EditTarget | null = null;
  let tool = 'pan';
  draw.start();

  const drawn = (id: string | number) => {
    const feature = draw.getSnapshotFeature(id);
    draw.removeFeatures([id]);
    if (feature?.geometry.type !== 'Polygon') return;
    addDrawn(app, { type: 'Polygon', coordinates: feature.geometry.coordinates });
  };

  const moved = () => {
    if (!copy || !edited) return;
    app.commands.edit(reshape(edited, copy.rebuild(draw.getSnapshot().flatMap(ringOf))));
    // The shape in the survey is now the one on the map: no reason to begin anew.
    edited = editTarget(app.store.getState());
  };

  draw.on('finish', (id, { action }) => {
    if (action === 'draw') drawn(id);
    else moved();
  });

  const edit = (target: EditTarget) => {
    edited = target;
    copy = null;
    draw.clear();
    draw.setMode('select');
    if (target.geometry.type === 'Point') return;
    copy = copyRings(target.geometry, target.crs);
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
    const state = app.store.getState();
    const { session } = state;
    const target = editTarget(state);
    if (target) {
      if (target !== edited) edit(target);
    } else if (edited) {
      edited = null;
      copy = null;
      draw.clear();
    }
    const next = target ? 'edit' : session.tool;
    if (next === tool) return;
    tool = next;
    const isDrawing = tool.startsWith('draw');
    if (isDrawing && session.mode === 'edit') draw.setMode('polygon');
    else if (!target) draw.setMode('static');
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
