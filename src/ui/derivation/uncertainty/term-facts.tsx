import type { ReactNode } from 'react';
import type { KnownTerm } from '../../../core/survey/uncertainty/known-terms.ts';
import type { WhatIsKnown } from '../../../core/survey/uncertainty/what-is-known.ts';
import { widthDigits } from '../../../core/survey/uncertainty/width-digits.ts';
import { lookUp, type MessageKey } from '../../../i18n/t.ts';
import { FigureValue } from '../../figures/figure-value.tsx';
import { unitName } from '../../figures/names.ts';
import { groupDigits } from '../../figures/number-format.ts';
import { useKnownFigure } from '../../figures/use-figure.ts';
import { useLanguage, useTranslate } from '../../language.ts';
import { statementText } from './statement-text.ts';

function Fact({ label, children }: { label: MessageKey; children: ReactNode }) {
  const t = useTranslate();
  return (
    <div>
      <dt>{t(label)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A whole count as one, Satterthwaite's degrees with a decimal. */
const degreesText = (degrees: number): string =>
  Number.isInteger(degrees) ? groupDigits(String(degrees)) : degrees.toFixed(1);

function Estimated({ term, unit }: { term: KnownTerm; unit: string }) {
  const language = useLanguage();
  const { estimated, sample, standardUncertainty } = term;
  if (estimated === null) return null;
  const { degrees, t } = estimated;
  const units = sample ? (lookUp(language, `sample-unit.${sample.unit}`) ?? '') : '';
  return (
    <>
      {sample ? (
        <Fact label="figure-sure.fact.samples">
          {groupDigits(String(sample.count))} <span className="quiet">{units}</span>
        </Fact>
      ) : null}
      <Fact label="figure-sure.fact.degrees">{degreesText(degrees)}</Fact>
      <Fact label="figure-sure.fact.t">{t.toFixed(3)}</Fact>
      <Fact label="figure-sure.fact.half-width">
        ±{groupDigits(widthDigits(standardUncertainty * t))} <span className="quiet">{unit}</span>
      </Fact>
    </>
  );
}

/** One source of error: where it comes from, its size, and from how many it was told. */
export function TermFacts({ term, known }: { term: KnownTerm; known: WhatIsKnown }) {
  const t = useTranslate();
  const language = useLanguage();
  const { figure, knowledge, statement } = known;
  const unit = unitName(language, figure.unit);
  const own =
    knowledge.kind === 'measured' && term.origin !== 'line' ? knowledge.standardError : null;
  const standardError = useKnownFigure(own);
  const lower = useKnownFigure(
    term.origin === 'reference' ? figure.id.replace(/area-m2$/, 'area-lower-bound') : null,
  );
  const said = term.origin === 'stated' || term.origin === 'scale' ? statement?.entry : undefined;
  const width = term.estimated
    ? 'figure-sure.fact.standard-error'
    : 'figure-sure.fact.standard-uncertainty';
  return (
    <dl className="sure__facts">
      <div className="sure__origin">
        <dt>{t(`figure-sure.measured.${term.origin}`)}</dt>
        <dd>
          {said && term.origin === 'stated' ? statementText(language, said.error, figure) : null}
        </dd>
      </div>
      <Fact label={width}>
        {standardError ? (
          <FigureValue id={standardError} />
        ) : (
          <>
            {groupDigits(widthDigits(term.standardUncertainty))}{' '}
            <span className="quiet">{unit}</span>
          </>
        )}
      </Fact>
      <Estimated term={term} unit={unit} />
      {lower ? (
        <Fact label="figure-sure.fact.lower">
          <FigureValue id={lower} />
        </Fact>
      ) : null}
      {said ? (
        <Fact label="figure-sure.fact.source">{said.source.trim() || t('source.missing')}</Fact>
      ) : null}
    </dl>
  );
}
