import { useEffect, useRef } from 'react';
import { imageOfFile } from '../../core/survey/areas/classified-image.ts';
import { pixelFootprint, viewPixels } from '../../map/pixel-footprint.ts';
import { drawFootprint } from '../../map/still-footprint.ts';
import { stillFrame } from '../../map/still-frame.ts';
import { fileBounds } from '../../map/survey-bounds.ts';
import type { App } from '../../store/app.ts';
import { drawnLayers, shownPoint } from '../../store/labelling.ts';
import { classLook, lookOf, shownImage } from '../../store/shown-image.ts';
import type { AppState } from '../../store/state.ts';
import { useApp } from '../app-context.tsx';
import { useTranslate } from '../language.ts';

/** Without WebGL: the image and its coverage map as one picture that does not move. */
export function StillPicture() {
  const app = useApp();
  const t = useTranslate();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => followStill(app, () => canvas.current), [app]);
  return (
    <canvas
      ref={canvas}
      className="still"
      role="img"
      aria-label={t('display.still')}
      data-testid="still-picture"
    />
  );
}

/** What the picture is made of: while none of it changes, it rests. */
const partsOf = ({ survey, session }: AppState) => [
  survey.files,
  survey.imageSets,
  survey.displays,
  survey.coverage,
  survey.classes,
  survey.classification.imageId,
  session.layers,
  session.labelling,
  session.arriving,
  session.displayDraft,
];

function followStill(app: App, canvasOf: () => HTMLCanvasElement | null): () => void {
  let drawing = false;
  let isWanted = true;

  const draw = async () => {
    if (drawing) return;
    drawing = true;
    while (isWanted) {
      isWanted = false;
      const canvas = canvasOf();
      if (canvas) await drawStill(app, canvas).catch(app.report);
    }
    drawing = false;
  };
  const redraw = () => {
    isWanted = true;
    void draw();
  };
  redraw();
  const unsubscribe = app.store.subscribe((state, before) => {
    const [now, then] = [partsOf(state), partsOf(before)];
    if (now.some((part, index) => part !== then[index])) redraw();
  });
  window.addEventListener('resize', redraw);
  return () => {
    isWanted = false;
    unsubscribe();
    window.removeEventListener('resize', redraw);
  };
}

async function drawStill(app: App, canvas: HTMLCanvasElement): Promise<void> {
  const state = app.store.getState();
  const { survey, session } = state;
  const point = shownPoint(state);
  const footprint = point && pixelFootprint(survey, point);
  const width = Math.round(canvas.clientWidth * devicePixelRatio);
  const height = Math.round(canvas.clientHeight * devicePixelRatio);
  const context = canvas.getContext('2d');
  const image = shownImage(state);
  const around = footprint?.boundsOf(viewPixels(session.labelling?.zoom ?? 0));
  const bounds = image && (around ?? fileBounds(image));
  if (!context || !bounds || width === 0 || height === 0) {
    context?.clearRect(0, 0, canvas.width, canvas.height);
    return;
  }
  const part = { ...stillFrame(bounds, { width, height }), width, height };
  const layers = drawnLayers(session);
  const picture = layers.image.visible
    ? await app.images.picture('files', image, { ...part, look: lookOf(state, image.id) })
    : null;
  const map = survey.files.find((file) => file.id === survey.coverage?.coverageId);
  const classes =
    map && layers.coverage.visible && !session.arriving
      ? await app.images.picture('coverage', imageOfFile(map), {
          ...part,
          look: classLook(survey.classes),
        })
      : null;
  canvas.width = width;
  canvas.height = height;
  for (const [drawn, { opacity }] of [
    [picture, layers.image],
    [classes, layers.coverage],
  ] as const) {
    if (!drawn) continue;
    context.globalAlpha = opacity;
    context.drawImage(drawn, 0, 0);
    drawn.close();
  }
  if (footprint) drawFootprint(context, footprint, part);
  canvas.dataset.drawn = 'true';
}
