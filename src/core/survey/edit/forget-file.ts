/** Members that name one file (null = none), and those that name several. */
const ONE = new Set(['fileId', 'demId']);
const SEVERAL = new Set(['fileIds', 'photoIds', 'companionIds']);

/**
 * The same data with no mention of a file that is gone, wherever evidence lies; the very same
 * object where nothing named it. Coordinates are not searched.
 */
export function forgetFile<T>(data: T, fileId: string): T {
  return forgotten(data, '', fileId) as T;
}

function forgotten(value: unknown, key: string, fileId: string): unknown {
  if (value === fileId && ONE.has(key)) return null;
  if (typeof value !== 'object' || value === null || key === 'geometry') return value;
  if (Array.isArray(value)) {
    if (SEVERAL.has(key))
      return kept(
        value,
        value.filter((id) => id !== fileId),
      );
    return kept(
      value,
      value.map((entry) => forgotten(entry, '', fileId)),
    );
  }
  const entries = Object.entries(value);
  const after = entries.map(([name, member]) => [name, forgotten(member, name, fileId)] as const);
  return after.every(([, member], at) => member === entries[at]?.[1])
    ? value
    : Object.fromEntries(after);
}

const kept = (before: readonly unknown[], after: readonly unknown[]) =>
  before.length === after.length && before.every((entry, at) => entry === after[at])
    ? before
    : after;
