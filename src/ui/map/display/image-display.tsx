import { ChevronDown, ChevronUp, SlidersHorizontal } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { SingleRendering } from '../../../core/display/rendering.ts';
import { spectralIndex } from '../../../core/training/features/spectral-indices.ts';
import { useAppState, useCommands } from '../../app-context.tsx';
import { formatPixel } from '../../figures/number-format.ts';
import { type Translate, useTranslate } from '../../language.ts';
import { ColorRamp } from './color-ramp.tsx';
import { DisplaySettings } from './display-settings.tsx';
import { useDisplay } from './use-display.ts';

/** Under the image's row: what its colours mean, and the settings of its look. */
export function ImageDisplay() {
  const t = useTranslate();
  const commands = useCommands();
  const isOpen = useAppState((state) => state.session.displayOpen);
  const display = useDisplay();
  const toggle = useRef<HTMLButtonElement>(null);
  const isShown = isOpen && display !== null;
  // The settings are long: what was opened comes into sight.
  useEffect(() => {
    if (isShown) toggle.current?.scrollIntoView({ block: 'start' });
  }, [isShown]);
  if (!display) return null;
  const { rendering, limits } = display;
  const Chevron = isOpen ? ChevronUp : ChevronDown;
  return (
    <div className="layer__below">
      {rendering.kind === 'single' ? (
        <Ramp rendering={rendering} low={limits[0]?.low ?? 0} high={limits[0]?.high ?? 1} t={t} />
      ) : null}
      <Button
        ref={toggle}
        className="button button--quiet display__toggle"
        aria-expanded={isOpen}
        onPress={() => commands.setSession({ displayOpen: !isOpen })}
      >
        <SlidersHorizontal size={16} aria-hidden className="icon" />
        {t('display.open')}
        <Chevron size={16} aria-hidden className="icon" />
      </Button>
      {isOpen ? <DisplaySettings display={display} /> : null}
    </div>
  );
}

interface RampProps {
  readonly rendering: SingleRendering;
  readonly low: number;
  readonly high: number;
  readonly t: Translate;
}

/** The legend of a colour map. */
function Ramp({ rendering, low, high, t }: RampProps) {
  const { feature } = rendering;
  const name =
    feature.kind === 'band'
      ? t('display.band-number', { band: feature.band + 1 })
      : feature.kind === 'index'
        ? spectralIndex(feature.index).label
        : t('display.index');
  const [from, to] = [
    formatPixel(Number(low.toPrecision(4))),
    formatPixel(Number(high.toPrecision(4))),
  ];
  return (
    <figure
      className="ramp-legend"
      role="img"
      aria-label={t('display.legend', { name, low: from, high: to })}
      data-testid="ramp-legend"
    >
      <figcaption>{name}</figcaption>
      <ColorRamp id={rendering.colorMap} gamma={rendering.gamma} />
      <span>{from}</span>
      <span>{to}</span>
    </figure>
  );
}
