import { useState } from 'react';
import { ruleOf, withRule, withStretchKind } from '../../../core/display/edit-rendering.ts';
import type { CompositeRendering, SingleRendering } from '../../../core/display/rendering.ts';
import type { StretchLimits, StretchRule } from '../../../core/layers/stretch-limits.ts';
import { useApp } from '../../app-context.tsx';
import { DecimalBox } from '../../forms/decimal-box.tsx';
import { Segmented } from '../../forms/segmented.tsx';
import { useTranslate } from '../../language.ts';
import { GammaSlider } from './gamma-slider.tsx';
import { StretchHistogram } from './stretch-histogram.tsx';
import type { Display } from './use-display.ts';

const KINDS = ['percentile', 'sd', 'manual'] as const;
const CHANNELS = ['red', 'green', 'blue'] as const;

interface StretchSectionProps {
  readonly display: Display;
  readonly rendering: CompositeRendering | SingleRendering;
}

/** From which value to which the picture goes from dark to light, on the histogram or typed. */
export function StretchSection({ display, rendering }: StretchSectionProps) {
  const t = useTranslate();
  const { store } = useApp();
  const [shown, setShown] = useState(0);
  const isComposite = rendering.kind === 'composite';
  const channel = isComposite ? shown : 0;
  const limits = display.limits[channel] ?? { low: 0, high: 1 };
  const rule = ruleOf(rendering, channel);
  const name = isComposite ? t(`display.${CHANNELS[channel] ?? 'red'}`) : t('display.band');
  const manual = ({ low, high }: StretchLimits): StretchRule => ({
    kind: 'manual',
    min: low,
    max: high,
  });
  const { choose, preview } = display;
  const finish = () => {
    const draft = store.getState().session.displayDraft;
    if (draft) choose(draft.rendering);
  };
  const isWhole = !/^float/.test(display.facts.header.dataType) && isOfBands(rendering);
  return (
    <div className="display__part">
      <Segmented
        label={t('display.stretch')}
        value={rule.kind}
        options={KINDS.map((id) => ({ id, name: t(`display.stretch.${id}`) }))}
        onChange={(id) =>
          choose(withStretchKind(rendering, id as StretchRule['kind'], display.limits))
        }
      />
      {isComposite ? (
        <Segmented
          label={t('display.histogram')}
          value={String(channel)}
          options={CHANNELS.map((id, index) => ({ id: String(index), name: t(`display.${id}`) }))}
          onChange={(id) => setShown(Number(id))}
        />
      ) : null}
      <StretchHistogram
        channel={name}
        histograms={display.histograms}
        index={channel}
        limits={limits}
        isWhole={isWhole}
        onMove={(moved) => preview(withRule(rendering, channel, manual(moved)))}
        onDone={finish}
      />
      <RuleBoxes
        rule={rule}
        limits={limits}
        onRule={(changed) =>
          choose(withRule(rendering, changed.kind === 'manual' ? channel : null, changed))
        }
      />
      <GammaSlider
        value={rendering.gamma}
        onMove={(gamma) => preview({ ...rendering, gamma })}
        onDone={(gamma) => choose({ ...rendering, gamma })}
      />
    </div>
  );
}

const isOfBands = (rendering: CompositeRendering | SingleRendering): boolean =>
  rendering.kind === 'composite' || rendering.feature.kind === 'band';

interface RuleBoxesProps {
  readonly rule: StretchRule;
  readonly limits: StretchLimits;
  readonly onRule: (rule: StretchRule) => void;
}

/** The numbers of a rule. What would leave no range is not taken. */
function RuleBoxes({ rule, limits, onRule }: RuleBoxesProps) {
  const t = useTranslate();
  if (rule.kind === 'sd') {
    return (
      <DecimalBox
        label={t('display.factor')}
        value={String(rule.factor)}
        unit="SD"
        onCommit={(text) => {
          const factor = Number(text);
          if (factor > 0) onRule({ ...rule, factor });
        }}
      />
    );
  }
  if (rule.kind === 'percentile') {
    const take = (low: number, high: number) => {
      if (low >= 0 && low < high && high <= 100) onRule({ ...rule, low, high });
    };
    return (
      <div className="display__pair">
        <DecimalBox
          label={t('display.percentile-low')}
          value={String(rule.low)}
          unit="%"
          onCommit={(text) => take(Number(text), rule.high)}
        />
        <DecimalBox
          label={t('display.percentile-high')}
          value={String(rule.high)}
          unit="%"
          onCommit={(text) => take(rule.low, Number(text))}
        />
      </div>
    );
  }
  const take = (min: number, max: number) => {
    if (min < max) onRule({ kind: 'manual', min, max });
  };
  return (
    <div className="display__pair">
      <DecimalBox
        label={t('display.low')}
        value={String(limits.low)}
        onCommit={(text) => text !== '' && take(Number(text), limits.high)}
      />
      <DecimalBox
        label={t('display.high')}
        value={String(limits.high)}
        onCommit={(text) => text !== '' && take(limits.low, Number(text))}
      />
    </div>
  );
}
