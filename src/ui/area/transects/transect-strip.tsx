import type { Transect, TransectMark } from '../../../core/coverage/cover-scale.ts';
import { figureText } from '../../../core/derivation.ts';
import { useFigure } from '../../figures/use-figure.ts';
import { useTranslate } from '../../language.ts';

/** The digits of a figure, or null where it is not known. */
function useDigits(id: string): string | null {
  const figure = useFigure(id);
  return figure ? figureText(figure) : null;
}

/** One reading in the tape's own metres and percent: the drawing's box does the scaling. */
function Reading({ transect, mark }: { transect: Transect; mark: TransectMark }) {
  const start = `transect:${transect.id}`;
  const { cover } = mark;
  const side = transect.classValue === 'lower' ? 'class-lower' : 'class-midpoint';
  const from = useDigits(`${start}/mark:${mark.id}/mark-from`);
  const length = useDigits(`${start}/mark:${mark.id}/stretch-length`);
  const percent = useDigits(
    cover.kind === 'percent'
      ? `${start}/mark:${mark.id}/mark-cover`
      : `${start}/class:${cover.code}/${side}`,
  );
  if (from === null) return null;
  if (transect.kind === 'points') {
    return (
      <>
        <path d={`M${from} 0v100`} className="strip__read" />
        {percent === null ? null : <path d={`M${from} 0v${percent}`} className="strip__point" />}
      </>
    );
  }
  if (length === null) return null;
  return (
    <>
      <rect x={from} y="0" width={length} height="100" className="strip__stretch" />
      {percent === null ? null : (
        <rect x={from} y="0" width={length} height={percent} className="strip__cover" />
      )}
    </>
  );
}

/** The tape from end to end with the cover read along it; what is hatched was not read. */
export function TransectStrip({ transect }: { transect: Transect }) {
  const t = useTranslate();
  const length = useDigits(`transect:${transect.id}/tape-length`);
  if (length === null) return null;
  const label = t('cover.strip', { name: transect.name, length });
  return (
    <figure className="strip" data-kind={transect.kind}>
      <svg viewBox={`0 0 ${length} 100`} preserveAspectRatio="none" role="img" aria-label={label}>
        <g transform="matrix(1 0 0 -1 0 100)">
          {transect.marks.map((mark) => (
            <Reading key={mark.id} transect={transect} mark={mark} />
          ))}
        </g>
      </svg>
      <figcaption className="strip__ends" aria-hidden>
        <span>0 m</span>
        <span>{t('cover.axis')}</span>
        <span>{length} m</span>
      </figcaption>
    </figure>
  );
}
