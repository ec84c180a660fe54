import { PenTool, Trash2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { RegionRole } from '../../../../store/state.ts';
import { useAppState, useCommands } from '../../../app-context.tsx';
import { IconButton } from '../../../forms/icon-button.tsx';
import { useTranslate } from '../../../language.ts';

/** One region that a fit needs: drawn, or to be drawn. */
export function RegionRow({ ground }: { ground: RegionRole }) {
  const t = useTranslate();
  const commands = useCommands();
  const hasMap = useAppState((state) => state.session.mapState !== 'unavailable');
  const regions = useAppState((state) => state.session.regions);
  const isDrawing = useAppState(
    ({ session }) => session.tool === 'draw-region' && session.newRegion === ground,
  );
  const isDrawn = regions[ground] !== undefined;
  const name = t(`region.${ground}`);
  const forget = () => {
    const { [ground]: _gone, ...others } = regions;
    commands.setSession({ regions: others, fit: null });
  };
  return (
    <div className="region-row" data-ground={ground}>
      <span className="region-row__mark" aria-hidden />
      <span className="grow">
        {name}
        <span className="region-row__state">{t(isDrawn ? 'region.drawn' : 'region.not-yet')}</span>
      </span>
      {isDrawn ? (
        <IconButton icon={Trash2} label={t('region.forget', { name })} onPress={forget} />
      ) : null}
      {hasMap ? (
        <Button
          className="button button--quiet"
          aria-label={t(isDrawing ? 'region.stop-of' : 'region.draw-of', { name })}
          onPress={() =>
            commands.setSession(
              isDrawing ? { tool: 'pan' } : { tool: 'draw-region', newRegion: ground },
            )
          }
        >
          <PenTool size={18} aria-hidden className="icon" />
          {t(isDrawing ? 'region.stop' : isDrawn ? 'region.redraw' : 'region.draw')}
        </Button>
      ) : null}
    </div>
  );
}
