import { useEffect, useRef } from 'react';
import { useApp, useAppState } from '../app-context.tsx';
import { useTranslate } from '../language.ts';
import { Jobs } from '../shell/jobs.tsx';
import { DrawingHint } from './drawing-hint.tsx';
import { LayersPanel } from './layers-panel.tsx';
import { MapTools } from './map-tools.tsx';
import { MapUnavailable } from './map-unavailable.tsx';
import { StatusBar } from './status-bar.tsx';
import { Welcome } from './welcome.tsx';

/** The map comes after the interface: its library is the largest part of the program. */
function useMap() {
  const app = useApp();
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let unmount: (() => void) | null = null;
    let gone = false;
    import('../../map/mount-map.ts')
      .then(({ mountMap }) => {
        if (!gone && container.current) unmount = mountMap(container.current, app);
      })
      .catch(() => app.commands.setSession({ mapState: 'unavailable' }));
    return () => {
      gone = true;
      unmount?.();
    };
  }, [app]);
  return container;
}

/** The map is the ground; what floats on it can be closed. */
export function MapGround() {
  const t = useTranslate();
  const container = useMap();
  const mapState = useAppState((state) => state.session.mapState);
  const isEmpty = useAppState(
    ({ survey }) => survey.files.length + survey.items.length + survey.areas.length === 0,
  );
  return (
    <main className="ground" aria-label={t('map.label')}>
      <div ref={container} className="ground__map" />
      {mapState === 'unavailable' && !isEmpty ? <MapUnavailable /> : null}
      {isEmpty ? <Welcome /> : null}
      {mapState === 'unavailable' || isEmpty ? null : (
        <>
          <LayersPanel />
          <MapTools />
          <DrawingHint />
        </>
      )}
      <Jobs />
      <StatusBar />
    </main>
  );
}
