const STEPS = ['B', 'KB', 'MB', 'GB'] as const;

/** 1,234,567 → "1.2 MB" (thousands, as file managers count). */
export function fileSize(bytes: number): string {
  const step = Math.min(STEPS.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const value = bytes / 1000 ** step;
  return `${step === 0 ? value : value.toFixed(1)} ${STEPS[step]}`;
}
