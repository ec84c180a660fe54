export type Params = Readonly<Record<string, string | number | boolean | null>>;

const PLACEHOLDER = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g;

/**
 * A sentence with its placeholders filled. `{count}` is the value; `{count|file|files}` is the
 * first word where count is 1, else the second. A missing value leaves the braces to be seen.
 */
export function fill(sentence: string, params: Params = {}): string {
  return sentence.replace(PLACEHOLDER, (whole, name: string, one?: string, many?: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    if (one !== undefined && many !== undefined) return Number(value) === 1 ? one : many;
    return value === null ? '—' : String(value);
  });
}
