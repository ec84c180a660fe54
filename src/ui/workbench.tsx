import { I18nProvider } from 'react-aria-components';
import { LabellingPanel } from './accuracy/labelling-panel.tsx';
import { useAppState } from './app-context.tsx';
import { DerivationDrawer } from './derivation/derivation-drawer.tsx';
import { MapGround } from './map/map-ground.tsx';
import { DropOverlay } from './shell/drop-overlay.tsx';
import { Rail } from './shell/rail.tsx';
import { ReviewBanner } from './shell/review-banner.tsx';
import { Tips } from './shell/tips.tsx';
import { TopBar } from './shell/top-bar.tsx';
import { useDocumentLook } from './shell/use-document-look.ts';
import { useShortcuts } from './shell/use-shortcuts.ts';
import { StagePanel } from './stage-panel.tsx';
import { TableDialog } from './tables/table-dialog.tsx';
import './styles/index.css';

/** Top bar, the number's path, the map, the derivation, the stage that is open. */
export function Workbench() {
  const language = useAppState((state) => state.session.language);
  const isLabelling = useAppState((state) => state.session.labelling !== null);
  useDocumentLook();
  useShortcuts();
  return (
    <I18nProvider locale={language === 'ja' ? 'ja-JP' : 'en-US'}>
      <div className="workbench" data-labelling={isLabelling || undefined}>
        {isLabelling ? null : (
          <>
            <TopBar />
            <ReviewBanner />
            <Rail />
          </>
        )}
        <MapGround />
        {isLabelling ? (
          <LabellingPanel />
        ) : (
          <>
            <DerivationDrawer />
            <StagePanel />
          </>
        )}
        <DropOverlay />
        <TableDialog />
        <Tips />
      </div>
    </I18nProvider>
  );
}
