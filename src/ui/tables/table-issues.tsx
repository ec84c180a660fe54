import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { TableIssue } from '../../core/tables/table-mapping.ts';
import { useLanguage, useTranslate } from '../language.ts';
import { issueWords } from './table-words.ts';

const ICONS = { error: CircleAlert, doubt: TriangleAlert, note: Info } as const;
const RANK = { error: 0, doubt: 1, note: 2 } as const;
const SHOWN = 8;

interface TableIssuesProps {
  readonly label: string;
  readonly issues: readonly TableIssue[];
  /** Where each row stands in its file, counted from 1. */
  readonly rowNumbers: readonly number[];
}

/** What is wrong with cells and columns, the worst first, each with its place and its remedy. */
export function TableIssues({ label, issues, rowNumbers }: TableIssuesProps) {
  const t = useTranslate();
  const language = useLanguage();
  if (issues.length === 0) return null;
  const sorted = [...issues].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  const shown = sorted.slice(0, SHOWN);
  const hidden = sorted.slice(SHOWN).length;
  return (
    <div className="table-issues">
      <h3>{label}</h3>
      <ul aria-label={label}>
        {shown.map((issue) => {
          const Icon = ICONS[issue.severity];
          const { place, text } = issueWords(language, issue, rowNumbers);
          return (
            <li
              key={JSON.stringify([issue.code, issue.row, issue.column, issue.details])}
              className="note"
              data-tone={issue.severity}
            >
              <Icon size={18} aria-hidden />
              <p>
                {place === null ? null : <strong>{place}　</strong>}
                {text}
              </p>
            </li>
          );
        })}
      </ul>
      {hidden > 0 ? (
        <p className="small quiet">{t('table.more-problems', { count: hidden })}</p>
      ) : null}
    </div>
  );
}
