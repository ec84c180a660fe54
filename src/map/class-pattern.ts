/**
 * Marks that tell classes apart where colour doesn't: a seeded order of hatches and dots, by the
 * class id, so that a class keeps its own when another is taken away.
 */
export const CLASS_PATTERNS = [
  'rising',
  'dots',
  'plain',
  'level',
  'falling',
  'upright',
  'checks',
  'rings',
] as const;
export type ClassPattern = (typeof CLASS_PATTERNS)[number];

export const classPattern = (classId: number): ClassPattern =>
  CLASS_PATTERNS[(classId - 1) % CLASS_PATTERNS.length] ?? 'plain';

/** Rec. 709 luma of #rrggbb, 0 … 1: marks are white on dark colours, ink on light ones. */
export const isDark = (color: string): boolean => {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0) < 0.5;
};
