import type { UnknownFigure } from '../../uncertainty/uncertain-figure.ts';

export interface UnknownGroup {
  /** Item, area or vessel, in the survey's own words. */
  readonly subject: string;
  readonly figures: readonly UnknownFigure[];
}

/** Figures of unknown uncertainty by what they are of, in the order in which they come. */
export function unknownGroups(unknown: readonly UnknownFigure[]): readonly UnknownGroup[] {
  const groups = new Map<string, UnknownFigure[]>();
  for (const figure of unknown) {
    groups.set(figure.subject, [...(groups.get(figure.subject) ?? []), figure]);
  }
  return [...groups].map(([subject, figures]) => ({ subject, figures }));
}
