import { ChevronDown } from 'lucide-react';
import { useMemo } from 'react';
import { unknownGroups } from '../../core/survey/uncertainty/unknown-groups.ts';
import type { UnknownFigure } from '../../core/uncertainty/uncertain-figure.ts';
import { FigureValue } from '../figures/figure-value.tsx';
import { unitName } from '../figures/names.ts';
import { formatFigure } from '../figures/number-format.ts';
import { useFigures } from '../figures/use-figure.ts';
import { useLanguage, useTranslate } from '../language.ts';
import { quantityOf } from './driver-name.ts';

/** As many as the eye takes in at once: more are folded by what they are of. */
const FEW = 8;

interface UnknownListProps {
  readonly unknown: readonly UnknownFigure[];
}

/** What nobody said how sure it is, why, and the way to each. */
export function UnknownList({ unknown }: UnknownListProps) {
  const t = useTranslate();
  const language = useLanguage();
  const groups = useMemo(() => unknownGroups(unknown), [unknown]);
  if (unknown.length === 0) return null;
  return (
    <section className="stack unknown" aria-label={t('sure.unknown')}>
      <h4>
        {t('sure.unknown')}{' '}
        <span className="quiet">{t('sure.unknown-count', { count: unknown.length })}</span>
      </h4>
      <p className="small quiet">{t('sure.unknown-note')}</p>
      {groups.map(({ subject, figures }) => (
        <details key={subject} className="unknown__group" open={unknown.length <= FEW}>
          <summary>
            <ChevronDown size={16} aria-hidden className="icon" />
            <span className="grow">{subject || t('sure.no-subject')}</span>
            <span className="quiet">{t('sure.unknown-count', { count: figures.length })}</span>
          </summary>
          <ul>
            {figures.map(({ figure, quantity, why }) => (
              <li key={figure} className="unknown__figure">
                <span>{quantityOf(language, quantity)}</span>
                <FigureValue id={figure} />
                <span className="small quiet">{t(`unknown-uncertainty.${why}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

/** The same as a table, for print. */
export function UnknownTable({ unknown }: UnknownListProps) {
  const t = useTranslate();
  const language = useLanguage();
  const figures = useFigures();
  if (unknown.length === 0) return null;
  return (
    <section className="stack report__long" aria-label={t('sure.unknown')}>
      <h3>
        {t('sure.unknown')}{' '}
        <span className="quiet">{t('sure.unknown-count', { count: unknown.length })}</span>
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys. */}
      <section className="scroll-x report__long" aria-label={t('sure.unknown')} tabIndex={0}>
        <table className="table table--sure table--unknown" aria-label={t('sure.unknown')}>
          <thead>
            <tr>
              <th scope="col">{t('sure.unknown-subject')}</th>
              <th scope="col">{t('sure.unknown-input')}</th>
              <th scope="col">{t('sure.unknown-value')}</th>
              <th scope="col">{t('sure.unknown-why')}</th>
            </tr>
          </thead>
          <tbody>
            {unknown.map(({ figure: id, subject, quantity, why }) => {
              const figure = figures.get(id);
              return (
                <tr key={id}>
                  <td>{subject || t('sure.no-subject')}</td>
                  <th scope="row">{quantityOf(language, quantity)}</th>
                  <td>
                    {(figure && formatFigure(figure, 'panel')) ?? '—'}{' '}
                    <span className="figure__unit">
                      {figure && unitName(language, figure.unit)}
                    </span>
                  </td>
                  <td>{t(`unknown-uncertainty.${why}`)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </section>
  );
}
