import { useState } from 'react';
import type { FigureId } from '../../../core/derivation.ts';
import { whatIsKnown } from '../../../core/survey/uncertainty/what-is-known.ts';
import { useAppState } from '../../app-context.tsx';
import { quantityName, unitName } from '../../figures/names.ts';
import { useCanEdit, useLanguage, useTranslate } from '../../language.ts';
import { KnownNow } from './known-now.tsx';
import { StatedForm } from './stated-form.tsx';
import { StatementButtons } from './statement-buttons.tsx';

interface HowSureProps {
  readonly figureId: FigureId;
  /** Whether the form stands open where nothing is known: the figure was asked for by itself. */
  readonly isAsked: boolean;
}

/** What is known of how sure a figure is, and where a person states it. */
export function HowSure({ figureId, isAsked }: HowSureProps) {
  const t = useTranslate();
  const language = useLanguage();
  const canEdit = useCanEdit();
  const survey = useAppState((state) => state.survey);
  const evaluation = useAppState((state) => state.evaluation);
  const known = whatIsKnown(survey, evaluation, figureId);
  const [wish, setWish] = useState<boolean | null>(null);
  if (known === null) return null;
  const { figure, knowledge, statement, kinds } = known;
  const canState = canEdit && kinds.length > 0;
  const isOpen = canState && (wish ?? (isAsked && knowledge.kind === 'unknown'));
  const unit = unitName(language, figure.unit);
  return (
    <section className="sure" aria-label={t('figure-sure.title')}>
      <div className="sure__head">
        <h3>
          {t('figure-sure.title')}
          {figure.id === figureId ? null : (
            <span className="quiet">
              {t('figure-sure.of', { name: quantityName(language, figure), unit })}
            </span>
          )}
        </h3>
        {canEdit && !isOpen ? (
          <StatementButtons known={known} onOpen={() => setWish(true)} />
        ) : null}
      </div>
      <KnownNow known={known} />
      {isOpen ? (
        <StatedForm
          key={JSON.stringify(statement?.entry ?? null)}
          known={known}
          onClose={() => setWish(false)}
        />
      ) : null}
    </section>
  );
}
