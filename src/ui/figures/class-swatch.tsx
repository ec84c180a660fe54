import type { SurveyClass } from '../../core/training/training-set.ts';
import { classPattern, isDark } from '../../map/class-pattern.ts';

interface ClassSwatchProps {
  readonly entry: SurveyClass | undefined;
}

/** Colour and marks of a class, as its samples have them on the map. */
export function ClassSwatch({ entry }: ClassSwatchProps) {
  if (!entry) return <span className="swatch" aria-hidden />;
  return (
    <span
      className="swatch"
      data-pattern={classPattern(entry.id)}
      data-dark={isDark(entry.color) || undefined}
      style={{ '--swatch': entry.color }}
      aria-hidden
    />
  );
}
