import { Eye, EyeOff } from 'lucide-react';
import { Slider, SliderThumb, SliderTrack, ToggleButton } from 'react-aria-components';
import type { LayerId, LayerState } from '../../store/state.ts';
import { useApp, useAppState } from '../app-context.tsx';
import { useTranslate } from '../language.ts';
import { ClassLegend, isClassLayer } from './class-legend.tsx';
import { ConfidenceLegend } from './confidence-legend.tsx';
import { ImageDisplay } from './display/image-display.tsx';
import { MaskLegend } from './mask-legend.tsx';

export function LayerRow({ id }: { id: LayerId }) {
  const t = useTranslate();
  const { store, commands } = useApp();
  const layer = useAppState((state) => state.session.layers[id]);
  const name = t(`layer.${id}`);
  const percent = Math.round(layer.opacity * 100);
  const change = (patch: Partial<LayerState>) => {
    const { layers } = store.getState().session;
    commands.setSession({ layers: { ...layers, [id]: { ...layers[id], ...patch } } });
  };
  const Icon = layer.visible ? Eye : EyeOff;
  return (
    <li className="layer" data-off={layer.visible ? undefined : true}>
      <ToggleButton
        className="tool layer__eye"
        style={{ background: 'none', color: 'inherit' }}
        aria-label={t('layers.show', { name })}
        isSelected={layer.visible}
        onChange={(visible) => change({ visible })}
      >
        <Icon size={18} strokeWidth={1.8} aria-hidden />
      </ToggleButton>
      <span className="clip">{name}</span>
      {layer.visible ? (
        <Slider
          className="layer__slider"
          aria-label={t('layers.opacity', { name })}
          value={percent}
          onChange={(value) => change({ opacity: Number(value) / 100 })}
        >
          <SliderTrack className="slider__track">
            <div className="slider__fill" style={{ width: `${percent}%` }} />
            <SliderThumb className="slider__thumb" />
          </SliderTrack>
        </Slider>
      ) : null}
      <span className="layer__opacity">{layer.visible ? `${percent} %` : t('layers.off')}</span>
      {layer.visible && isClassLayer(id) ? <ClassLegend of={id} /> : null}
      {layer.visible && id === 'masks' ? <MaskLegend /> : null}
      {layer.visible && id === 'confidence' ? <ConfidenceLegend /> : null}
      {layer.visible && id === 'image' ? <ImageDisplay /> : null}
    </li>
  );
}
