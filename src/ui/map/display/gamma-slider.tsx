import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import { useCanEdit, useTranslate } from '../../language.ts';

const RANGE = { lowest: 0.2, highest: 3, step: 0.05 };

interface GammaSliderProps {
  readonly value: number;
  readonly onMove: (gamma: number) => void;
  readonly onDone: (gamma: number) => void;
}

/** To the right the dark parts become lighter. */
export function GammaSlider({ value, onMove, onDone }: GammaSliderProps) {
  const t = useTranslate();
  const canEdit = useCanEdit();
  const share = (value - RANGE.lowest) / (RANGE.highest - RANGE.lowest);
  return (
    <Slider
      className="display__gamma"
      value={value}
      minValue={RANGE.lowest}
      maxValue={RANGE.highest}
      step={RANGE.step}
      isDisabled={!canEdit}
      onChange={(gamma) => onMove(Number(gamma))}
      onChangeEnd={(gamma) => onDone(Number(gamma))}
    >
      <Label>{t('display.gamma')}</Label>
      <SliderTrack className="slider__track">
        <div className="slider__fill" style={{ width: `${share * 100}%` }} />
        <SliderThumb className="slider__thumb" />
      </SliderTrack>
      <SliderOutput className="display__value">{value.toFixed(2)}</SliderOutput>
    </Slider>
  );
}
