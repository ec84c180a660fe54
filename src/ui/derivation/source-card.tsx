import { TriangleAlert } from 'lucide-react';
import type { Figure } from '../../core/derivation.ts';
import { useAppState } from '../app-context.tsx';
import { quantityName } from '../figures/names.ts';
import { useLanguage, useTranslate } from '../language.ts';
import { sourceFacts } from './source-facts.ts';

/** The end of the path: the file, the polygon, the pixels, the page of a book. */
export function SourceCard({ figure }: { figure: Figure }) {
  const t = useTranslate();
  const language = useLanguage();
  const survey = useAppState((state) => state.survey);
  const facts = sourceFacts(figure, survey, language);
  const kind = figure.source?.kind ?? 'missing';
  return (
    <section className="source">
      <h3>
        {quantityName(language, figure)}
        <span className="quiet">　{t(`source.kind.${kind}`)}</span>
      </h3>
      <dl>
        {facts.map((fact) => (
          <div key={fact.label}>
            <dt>{t(fact.label)}</dt>
            <dd>{fact.code ? <code>{fact.text}</code> : fact.text}</dd>
          </div>
        ))}
      </dl>
      {kind === 'missing' ? (
        <div className="missing-tag">
          <TriangleAlert size={14} aria-hidden />
          {t('source.missing-remedy')}
        </div>
      ) : null}
    </section>
  );
}
