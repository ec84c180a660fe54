import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

interface Looked {
  /** A selector: only what is in it. */
  readonly part?: string;
  /** Every rule of axe, the order of headings too: of whole screens. */
  readonly headings?: boolean;
}

/** What axe finds, against WCAG 2.2 AA at the least: each rule with the elements that break it. */
export async function violations(
  page: Page,
  { part, headings = false }: Looked = {},
): Promise<string[]> {
  const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  // Options take the place of tags: with them every rule is held to.
  const axe = headings
    ? new AxeBuilder({ page }).options({ rules: { 'heading-order': { enabled: true } } })
    : new AxeBuilder({ page }).withTags(wcag);
  const found = await (part ? axe.include(part) : axe).analyze();
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}
