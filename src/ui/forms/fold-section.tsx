import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';

interface FoldSectionProps {
  readonly title: string;
  /** What the section holds, where it is folded. */
  readonly summary: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** A part of a panel that says in one line what it holds until someone looks into it. */
export function FoldSection({ title, summary, isOpen, children }: FoldSectionProps) {
  return (
    <Disclosure className="item-section fold-section" defaultExpanded={isOpen ?? false}>
      <Heading level={3}>
        <Button slot="trigger" className="item-section__head">
          <span className="grow">{title}</span>
          <span className="item-section__summary">{summary}</span>
          <ChevronDown size={16} aria-hidden className="icon item-section__fold" />
        </Button>
      </Heading>
      <DisclosurePanel className="item-section__panel" aria-label={title}>
        <div className="stack item-section__body">{children}</div>
      </DisclosurePanel>
    </Disclosure>
  );
}
