import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FigureId } from '../../../core/derivation.ts';
import type { WhatIsKnown } from '../../../core/survey/uncertainty/what-is-known.ts';
import { lookUp } from '../../../i18n/t.ts';
import { useAppState } from '../../app-context.tsx';
import { FigureValue } from '../../figures/figure-value.tsx';
import { quantityName } from '../../figures/names.ts';
import { figuresOf, useFigure } from '../../figures/use-figure.ts';
import { useLanguage, useTranslate } from '../../language.ts';
import { statementText } from './statement-text.ts';
import { TermFacts } from './term-facts.tsx';

function Doubt({ children }: { children: ReactNode }) {
  return (
    <p className="sure__doubt">
      <TriangleAlert size={14} aria-hidden className="icon" />
      <span>{children}</span>
    </p>
  );
}

function CoveredBy({ id }: { id: FigureId }) {
  const t = useTranslate();
  const language = useLanguage();
  const figure = useFigure(id);
  if (figure === null) return null;
  return (
    <p>
      {t('figure-sure.covered')} {quantityName(language, figure)} <FigureValue id={id} />
    </p>
  );
}

function Knowledge({ known }: { known: WhatIsKnown }) {
  const t = useTranslate();
  const language = useLanguage();
  const { knowledge, statement } = known;
  switch (knowledge.kind) {
    case 'stated':
    case 'measured':
      return (
        <>
          {knowledge.terms.map((term) => (
            <TermFacts key={term.id} term={term} known={known} />
          ))}
          {knowledge.kind === 'measured' && knowledge.doubt ? (
            <Doubt>
              {t('figure-sure.doubt', {
                why: lookUp(language, `unknown-uncertainty.${knowledge.doubt}`) ?? '',
              })}
            </Doubt>
          ) : null}
        </>
      );
    case 'exact': {
      const error = statement?.entry.error;
      const reason = error?.kind === 'exact' ? error.reason : '';
      return <p>{t(`figure-sure.exact.${knowledge.why}`, { reason })}</p>;
    }
    case 'unknown': {
      const why = lookUp(language, `unknown-uncertainty.${knowledge.why}`) ?? '';
      return (
        <Doubt>
          {t('figure-sure.unknown', { why })}{' '}
          <span className="quiet">{t('figure-sure.unknown-so')}</span>
        </Doubt>
      );
    }
    case 'covered':
      return <CoveredBy id={knowledge.by} />;
    case 'from-parts': {
      const { length: count } = knowledge.unknownParts;
      return count === 0 ? (
        <p>{t('figure-sure.from-parts')}</p>
      ) : (
        <Doubt>
          {t('figure-sure.from-parts-unknown', { count })}{' '}
          <span className="quiet">{t('figure-sure.unknown-so')}</span>
        </Doubt>
      );
    }
  }
}

/** The figures by what they are of; each once. */
function useSubjects(ids: readonly FigureId[]): string {
  const derivation = useAppState((state) => state.evaluation.derivation);
  const language = useLanguage();
  const subjects = ids.flatMap((id) => figuresOf(derivation).get(id)?.subject ?? []);
  return [...new Set(subjects)].join(language === 'ja' ? '、' : ', ');
}

/** Of how sure a figure is: what tells it, how much it is, and what it is shared with. */
export function KnownNow({ known }: { known: WhatIsKnown }) {
  const t = useTranslate();
  const language = useLanguage();
  const { figure, statement, sameNumber, errTogether, isUnused, knowledge } = known;
  const subjects = useSubjects(sameNumber);
  const names = useSubjects(errTogether.filter((id) => !sameNumber.includes(id)));
  const isCovered = knowledge.kind === 'covered';
  return (
    <div className="sure__known" aria-live="polite">
      <Knowledge known={known} />
      {statement && !statement.isUsable && !isCovered ? (
        <Doubt>
          {t('figure-sure.unusable')} {statementText(language, statement.entry.error, figure)}
        </Doubt>
      ) : null}
      {subjects && !isCovered ? (
        <p className="quiet">{t('figure-sure.same-number', { subjects })}</p>
      ) : null}
      {names ? <p className="quiet">{t('figure-sure.together', { names })}</p> : null}
      {isUnused ? <p className="quiet">{t('figure-sure.unused')}</p> : null}
    </div>
  );
}
