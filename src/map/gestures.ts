import type { Map as MapLibreMap } from 'maplibre-gl';
import type { App } from '../store/app.ts';
import type { Drawing } from './drawing.ts';
import { LAYER } from './style.ts';

const SAMPLE_LAYERS = [LAYER.samplePoint, LAYER.sampleLine, LAYER.sampleFill];

/** A finger is wider than a line. */
const REACH_PX = 6;

/** Click selects a sample; Esc leaves the tool; Backspace takes the last vertex back. */
export function listenToUser(app: App, map: MapLibreMap, drawing: Drawing): void {
  const sampleAt = (x: number, y: number): string | null => {
    const around: [[number, number], [number, number]] = [
      [x - REACH_PX, y - REACH_PX],
      [x + REACH_PX, y + REACH_PX],
    ];
    const id: unknown = map.queryRenderedFeatures(around, { layers: SAMPLE_LAYERS })[0]?.properties
      .sampleId;
    return typeof id === 'string' ? id : null;
  };
  const selecting = () => {
    const { tool } = app.store.getState().session;
    return tool === 'pan' || tool === 'inspect';
  };

  map.on('click', ({ point, lngLat }) => {
    if (!selecting()) return;
    if (app.store.getState().session.tool === 'inspect') {
      void app.inspect([lngLat.lng, lngLat.lat]);
      return;
    }
    app.commands.setSession({ selectedSampleId: sampleAt(point.x, point.y) });
  });
  map.on('mousemove', ({ point }) => {
    if (selecting()) map.getCanvas().style.cursor = sampleAt(point.x, point.y) ? 'pointer' : '';
  });

  const onKey = (event: KeyboardEvent) => {
    const { tool } = app.store.getState().session;
    if (tool !== 'draw' && tool !== 'edit') return;
    if (isTyping(event.target)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      app.commands.setSession({ tool: 'pan' });
    }
    if (event.key === 'Backspace' && tool === 'draw') {
      event.preventDefault();
      drawing.undoVertex();
    }
  };
  window.addEventListener('keydown', onKey, { capture: true });
  map.on('remove', () => window.removeEventListener('keydown', onKey, { capture: true }));
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=range]), textarea, select');
