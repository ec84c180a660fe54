import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { Issue } from '../../core/issues.ts';
import { useTranslate } from '../language.ts';

/** That a folded card holds something to look at, the worst of it. */
export function AreaMark({ issues }: { issues: readonly Issue[] }) {
  const t = useTranslate();
  const isWrong = issues.some(({ severity }) => severity === 'error');
  if (!isWrong && !issues.some(({ severity }) => severity === 'doubt')) return null;
  const Icon = isWrong ? CircleAlert : TriangleAlert;
  const label = t('area.look', {
    count: issues.filter(({ severity }) => severity !== 'note').length,
  });
  return (
    <span
      className="area-mark"
      data-tone={isWrong ? 'error' : 'doubt'}
      role="img"
      aria-label={label}
    >
      <Icon size={18} aria-hidden />
    </span>
  );
}
