import { CircleHelp } from 'lucide-react';
import type { Seen } from '../../core/survey/document/accuracy-entry.ts';
import { ClassCell } from '../classification/check/class-cell.tsx';
import { useTranslate } from '../language.ts';

/** What somebody saw, in the class's own swatch and name. */
export function SeenWord({ seen }: { seen: Seen }) {
  const t = useTranslate();
  if (seen === null) return <span className="quiet">—</span>;
  if (seen !== 'unsure') return <ClassCell classId={seen} />;
  return (
    <span className="row keep-words">
      <CircleHelp size={16} aria-hidden className="icon" />
      {t('labelling.unsure')}
    </span>
  );
}
