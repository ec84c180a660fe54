import type { Map as MapLibreMap } from 'maplibre-gl';
import type { App } from '../store/app.ts';
import type { Drawing } from './drawing.ts';
import { editTarget } from './edit-target.ts';
import { LAYER } from './style.ts';

const SAMPLE_LAYERS = [LAYER.samplePoint, LAYER.sampleLine, LAYER.sampleFill];
const AREA_LAYERS = [LAYER.areaLine, LAYER.areaFill];

/** A finger is wider than a line. */
const REACH_PX = 6;

/** Click selects a sample, or an area where areas are made; Esc leaves the tool; Backspace takes the last vertex back. */
export function listenToUser(app: App, map: MapLibreMap, drawing: Drawing): void {
  const idAt = (x: number, y: number, layers: string[], property: string): string | null => {
    const around: [[number, number], [number, number]] = [
      [x - REACH_PX, y - REACH_PX],
      [x + REACH_PX, y + REACH_PX],
    ];
    const id: unknown = map.queryRenderedFeatures(around, { layers })[0]?.properties[property];
    return typeof id === 'string' ? id : null;
  };
  /** Under the pointer: on the area stage an area first, else a sample first. */
  const selectionAt = (x: number, y: number) => {
    const onAreas = app.store.getState().session.stage === 'area';
    const selectedSampleId = onAreas ? null : idAt(x, y, SAMPLE_LAYERS, 'sampleId');
    const selectedAreaId = selectedSampleId ? null : idAt(x, y, AREA_LAYERS, 'areaId');
    return { selectedSampleId, selectedAreaId: onAreas || isEditing() ? selectedAreaId : null };
  };
  const isEditing = () => app.store.getState().session.tool === 'edit';
  /** With the tool for shapes in hand, the first press chooses the shape. */
  const selecting = () => {
    const { tool } = app.store.getState().session;
    return tool === 'pan' || (isEditing() && editTarget(app.store.getState()) === null);
  };

  map.on('click', ({ point, lngLat }) => {
    if (app.store.getState().session.tool === 'inspect') {
      void app.inspect([lngLat.lng, lngLat.lat]);
      return;
    }
    if (selecting()) app.commands.setSession(selectionAt(point.x, point.y));
  });
  let pointer: { readonly x: number; readonly y: number } | null = null;
  let frame = 0;
  const showCursor = () => {
    frame = 0;
    // While the map is dragged or flies, nobody aims: looking at every feature would hold it up.
    if (!pointer || map.isMoving() || !selecting()) return;
    const { selectedSampleId, selectedAreaId } = selectionAt(pointer.x, pointer.y);
    map.getCanvas().style.cursor = selectedSampleId || selectedAreaId ? 'pointer' : '';
  };
  map.on('mousemove', ({ point }) => {
    pointer = point;
    frame ||= requestAnimationFrame(showCursor);
  });
  map.on('remove', () => cancelAnimationFrame(frame));

  const onKey = (event: KeyboardEvent) => {
    const { tool } = app.store.getState().session;
    if (tool === 'pan' || tool === 'inspect') return;
    if (isTyping(event.target)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      app.commands.setSession({ tool: 'pan' });
    }
    if (event.key === 'Backspace' && tool !== 'edit') {
      event.preventDefault();
      drawing.undoVertex();
    }
  };
  window.addEventListener('keydown', onKey, { capture: true });
  map.on('remove', () => window.removeEventListener('keydown', onKey, { capture: true }));
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=range]), textarea, select');
