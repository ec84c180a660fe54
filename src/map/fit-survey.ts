import type { Map as MapLibreMap, PaddingOptions } from 'maplibre-gl';
import type { App } from '../store/app.ts';
import type { LonLatBounds } from './survey-bounds.ts';

const MARGIN_PX = 20;
const MAX_ZOOM = 23;

/** Shows the whole survey in what the floating panels leave free. */
export interface SurveyFit {
  readonly fit: (bounds: LonLatBounds) => void;
  /** Again, where nobody moved the map since and nobody draws: the panels or the window changed. */
  readonly refit: () => void;
}

export function surveyFit(app: App, map: MapLibreMap): SurveyFit {
  let shown: LonLatBounds | null = null;
  let camera = '';
  let frame = 0;

  const cameraNow = () => `${map.getCenter()} ${map.getZoom()}`;

  const now = () => {
    frame = 0;
    if (!shown) return;
    const [box] = paddings(map)
      .map((padding) => ({
        padding,
        zoom: map.cameraForBounds([...shown!], { padding })?.zoom ?? -1,
      }))
      .sort((a, b) => b.zoom - a.zoom);
    if (!box) return;
    map.fitBounds([...shown], { padding: box.padding, maxZoom: MAX_ZOOM, animate: false });
    camera = cameraNow();
  };

  // The panels take their new place with the next frame.
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(now);
  };
  map.on('remove', () => cancelAnimationFrame(frame));

  return {
    fit: (bounds) => {
      shown = bounds;
      soon();
    },
    refit: () => {
      const { tool } = app.store.getState().session;
      const untouched = frame === 0 && shown !== null && camera === cameraNow();
      if (untouched && (tool === 'pan' || tool === 'inspect')) soon();
    },
  };
}

/**
 * The ways to stay clear of what floats over the map (`data-over-map`): beside each panel, or
 * below it. Measured, because words and classes set the size of a panel.
 */
function paddings(map: MapLibreMap): readonly PaddingOptions[] {
  const container = map.getContainer();
  const ground = container.getBoundingClientRect();
  const panels = [
    ...(container.closest('main')?.querySelectorAll<HTMLElement>('[data-over-map]') ?? []),
  ];
  const rects = (side: string) =>
    panels
      .filter((panel) => panel.dataset.overMap === side)
      .map((panel) => panel.getBoundingClientRect())
      .filter(({ width }) => width > 0);
  const [left] = rects('left');
  const rightX = Math.min(ground.right, ...rects('right').map((rect) => rect.left));
  const base: PaddingOptions = {
    top: MARGIN_PX,
    bottom: MARGIN_PX,
    left: MARGIN_PX,
    right: MARGIN_PX + ground.right - rightX,
  };
  if (!left) return [base];
  return [
    { ...base, left: left.right - ground.left + MARGIN_PX },
    { ...base, top: left.bottom - ground.top + MARGIN_PX },
  ];
}
