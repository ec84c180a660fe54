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
  const facts = sourceFacts(figure, survey);
  const kind = figure.source?.kind ?? 'missing';
  return (
    <dl className="source">
      <h3>
        {quantityName(language, figure)}
        <span className="quiet">　{t(`source.kind.${kind}`)}</span>
      </h3>
      {facts.map((fact) => (
        <div key={fact.label} style={{ display: 'contents' }}>
          <dt>{t(fact.label)}</dt>
          <dd>{fact.code ? <code>{fact.text}</code> : fact.text}</dd>
        </div>
      ))}
      {kind === 'missing' ? (
        <div className="missing-tag">
          <TriangleAlert size={14} aria-hidden />
          {t('source.missing-remedy')}
        </div>
      ) : null}
    </dl>
  );
}
