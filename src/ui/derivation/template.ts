/** A piece of a formula's template: what a reader touches, or what stands between. */
export type TemplateToken =
  | { readonly kind: 'input'; readonly role: string; readonly every: boolean }
  | { readonly kind: 'operator'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' };

const TOKEN = /\{(\w+)(…?)\}|([+\-−×÷√=]|ln|exp)|([\d.]+|π)|(\()|(\))/gu;

/** `{wetMass} × (1 − {water} ÷ 100)` in reading order. `{role…}` has `every` set. */
export function parseTemplate(template: string): readonly TemplateToken[] {
  return [...template.matchAll(TOKEN)].map((match): TemplateToken => {
    const [, role, every, operator, number, open] = match;
    if (role !== undefined) return { kind: 'input', role, every: every === '…' };
    if (operator !== undefined) {
      return { kind: 'operator', text: operator === '-' ? '−' : operator };
    }
    if (number !== undefined) return { kind: 'number', text: number };
    return open === undefined ? { kind: 'close' } : { kind: 'open' };
  });
}
