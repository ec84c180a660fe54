import { histogramPath, plotRange, plotShare } from '../../../core/display/histogram-plot.ts';
import type { BandHistogram } from '../../../core/layers/histogram.ts';
import type { StretchLimits } from '../../../core/layers/stretch-limits.ts';
import { formatPixel } from '../../figures/number-format.ts';
import { useCanEdit, useTranslate } from '../../language.ts';
import { HistogramHandle } from './histogram-handle.tsx';

const BOX = { width: 256, height: 64 };
const STEPS = 200;

interface StretchHistogramProps {
  readonly channel: string;
  /** Of all channels; the one at `index` is in front and has the handles. */
  readonly histograms: readonly (BandHistogram | null | undefined)[];
  readonly index: number;
  readonly limits: StretchLimits;
  readonly isWhole: boolean;
  readonly onMove: (limits: StretchLimits) => void;
  readonly onDone: () => void;
}

/** Which values there are, and between which two the picture goes from dark to light. */
export function StretchHistogram(props: StretchHistogramProps) {
  const { channel, histograms, index, limits, isWhole, onMove, onDone } = props;
  const t = useTranslate();
  const canEdit = useCanEdit();
  const known = histograms.filter((each) => each !== null && each !== undefined);
  const front = histograms[index];
  if (front === undefined) return <p className="quiet small">{t('display.histogram-wait')}</p>;
  if (front === null) return <p className="quiet small">{t('display.histogram-none')}</p>;

  const range = plotRange(known, [limits]);
  const low = plotShare(range, limits.low);
  const high = plotShare(range, limits.high);
  const step = isWhole
    ? Math.max(1, Math.round((range.to - range.from) / STEPS))
    : (range.to - range.from) / STEPS;
  const valueAt = (share: number) => {
    const value = range.from + share * (range.to - range.from);
    return isWhole ? Math.round(value) : Number(value.toPrecision(6));
  };
  const texts = { channel, low: formatPixel(limits.low), high: formatPixel(limits.high) };
  return (
    <div className="histogram">
      <svg
        viewBox={`0 0 ${BOX.width} ${BOX.height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('display.histogram-of', texts)}
      >
        {histograms.map((each, at) =>
          each && at !== index ? (
            <path
              // biome-ignore lint/suspicious/noArrayIndexKey: a channel is its place.
              key={at}
              className="histogram__behind"
              data-channel={at}
              d={histogramPath(each, range, BOX)}
            />
          ) : null,
        )}
        <path
          className="histogram__front"
          data-channel={histograms.length > 1 ? index : undefined}
          d={histogramPath(front, range, BOX)}
        />
        <rect className="histogram__cut" width={low * BOX.width} height={BOX.height} />
        <rect
          className="histogram__cut"
          x={high * BOX.width}
          width={(1 - high) * BOX.width}
          height={BOX.height}
        />
      </svg>
      <HistogramHandle
        label={t('display.low-of', { channel })}
        value={limits.low}
        text={texts.low}
        share={low}
        step={step}
        isDisabled={!canEdit}
        valueAt={valueAt}
        onMove={(value) => value < limits.high && onMove({ ...limits, low: value })}
        onDone={onDone}
      />
      <HistogramHandle
        label={t('display.high-of', { channel })}
        value={limits.high}
        text={texts.high}
        share={high}
        step={step}
        isDisabled={!canEdit}
        valueAt={valueAt}
        onMove={(value) => value > limits.low && onMove({ ...limits, high: value })}
        onDone={onDone}
      />
    </div>
  );
}
