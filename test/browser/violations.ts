import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

interface Looked {
  /** A selector: only what is in it. */
  readonly part?: string;
  /** The order of headings, too: of whole screens. */
  readonly headings?: boolean;
}

/** What axe finds against WCAG 2.2 AA: each rule with the elements that break it. */
export async function violations(
  page: Page,
  { part, headings = false }: Looked = {},
): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .options(headings ? { rules: { 'heading-order': { enabled: true } } } : {});
  const found = await (part ? axe.include(part) : axe).analyze();
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}
