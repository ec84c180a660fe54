import { useEffect, useRef } from 'react';
import type { Survey } from '../../core/survey/document/document.ts';
import { isOutline } from '../../core/survey/document/outline-entry.ts';
import { t } from '../../i18n/t.ts';
import type { MapWords } from '../../map/name-controls.ts';
import { useApp, useAppState } from '../app-context.tsx';
import { useTranslate } from '../language.ts';
import { Jobs } from '../shell/jobs.tsx';
import { Notices } from '../shell/notices.tsx';
import { DrawingHint } from './drawing-hint.tsx';
import { LayersPanel } from './layers-panel.tsx';
import { MapTools } from './map-tools.tsx';
import { MapUnavailable } from './map-unavailable.tsx';
import { PreviewBanner } from './preview-banner.tsx';
import { StatusBar } from './status-bar.tsx';
import { StillPicture } from './still-picture.tsx';
import { Welcome } from './welcome.tsx';

const mapWords: MapWords = (language) => ({
  map: t(language, 'map.label'),
  zoomIn: t(language, 'map.zoom-in'),
  zoomOut: t(language, 'map.zoom-out'),
  northUp: t(language, 'map.north-up'),
});

/** The map comes after the interface: its library is the largest part of the program. */
function useMap() {
  const app = useApp();
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let unmount: (() => void) | null = null;
    let gone = false;
    import('../../map/mount-map.ts')
      .then(({ mountMap }) => {
        if (!gone && container.current) unmount = mountMap(container.current, app, mapWords);
      })
      .catch(() => app.commands.setSession({ mapState: 'unavailable' }));
    return () => {
      gone = true;
      unmount?.();
    };
  }, [app]);
  return container;
}

const hasGeometry = ({ files, samples, areas, studyArea }: Survey): boolean =>
  samples.length > 0 ||
  studyArea !== null ||
  files.some((file) => file.kind === 'raster') ||
  areas.some(isOutline);

/** A survey of numbers alone: the empty ground says so, quietly. */
function NoPlace() {
  const t = useTranslate();
  return <p className="no-place">{t('map.nothing-to-show')}</p>;
}

/** The map is the ground; what floats on it can be closed. */
export function MapGround() {
  const say = useTranslate();
  const container = useMap();
  const mapState = useAppState((state) => state.session.mapState);
  const isDrawing = useAppState(({ session }) => /^draw-/.test(session.tool));
  const isBlank = useAppState(
    ({ survey }) => survey.files.length + survey.items.length + survey.areas.length === 0,
  );
  const isLabelling = useAppState(({ session }) => session.labelling !== null);
  // The first area may be drawn on a map that holds nothing yet.
  const isEmpty = isBlank && !isDrawing;
  const hasNoPlace = useAppState(({ survey }) => !hasGeometry(survey)) && !isDrawing;
  return (
    <main className="ground" aria-label={say('map.label')} data-no-place={hasNoPlace || undefined}>
      <div ref={container} className="ground__map" />
      {mapState === 'unavailable' && !isEmpty ? (
        <>
          {hasNoPlace ? null : <StillPicture />}
          <MapUnavailable />
        </>
      ) : null}
      {isEmpty ? <Welcome /> : null}
      {mapState !== 'unavailable' && !isEmpty && hasNoPlace ? <NoPlace /> : null}
      {hasNoPlace || isLabelling ? null : <LayersPanel />}
      {mapState === 'unavailable' || hasNoPlace || isLabelling ? null : <MapTools />}
      <div className="messages">
        <Notices />
        <Jobs />
        <PreviewBanner />
        <DrawingHint />
      </div>
      <StatusBar hasPlace={!hasNoPlace} />
    </main>
  );
}
