import { ChevronDown } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { scrollPanelTo } from './scroll-panel.ts';

interface FoldSectionProps {
  readonly title: string;
  /** What the section holds, where it is folded. */
  readonly summary: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** A part of a panel that says in one line what it holds until someone looks into it. */
export function FoldSection({ title, summary, isOpen, children }: FoldSectionProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isUnfolded, setIsUnfolded] = useState(false);
  // Once what it holds is there: a form that unfolds below the edge would not be seen.
  useEffect(() => {
    if (isUnfolded) scrollPanelTo(place.current, 'nearest');
  }, [isUnfolded]);
  return (
    <Disclosure
      ref={place}
      className="item-section fold-section"
      defaultExpanded={isOpen ?? false}
      onExpandedChange={setIsUnfolded}
    >
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
