import { ChevronDown, CircleAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { Issue } from '../../core/issues.ts';
import { IssueNotes } from '../forms/issue-notes.tsx';
import { useTranslate } from '../language.ts';
import { type ItemSectionId, sectionNumber } from './item-sections.ts';

interface ItemSectionProps {
  readonly id: ItemSectionId;
  readonly issues: readonly Issue[];
  /** What the section holds, where it is folded. */
  readonly summary?: string;
  readonly children: ReactNode;
}

function Mark({ issues }: { issues: readonly Issue[] }) {
  const worst = ['error', 'doubt'].find((severity) =>
    issues.some((issue) => issue.severity === severity),
  );
  if (worst === undefined) return null;
  const Icon = worst === 'error' ? CircleAlert : TriangleAlert;
  return <Icon size={16} className={worst === 'error' ? 'icon bad' : 'icon doubt'} aria-hidden />;
}

/** One numbered part of the form, with what is wrong in it. */
export function ItemSection({ id, issues, summary, children }: ItemSectionProps) {
  const t = useTranslate();
  const title = t(`item.section.${id}`);
  return (
    <Disclosure id={id} className="item-section">
      <Heading level={3}>
        <Button slot="trigger" className="item-section__head">
          <span className="item-section__number" aria-hidden>
            {sectionNumber(id)}
          </span>
          <span className="grow">{title}</span>
          {summary ? <span className="item-section__summary">{summary}</span> : null}
          <Mark issues={issues} />
          <ChevronDown size={16} aria-hidden className="icon item-section__fold" />
        </Button>
      </Heading>
      <DisclosurePanel className="item-section__panel" aria-label={title}>
        <div className="stack item-section__body">
          <IssueNotes issues={issues} />
          {children}
        </div>
      </DisclosurePanel>
    </Disclosure>
  );
}
