import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { CreditItem } from '../../../core/survey/document/credit-item.ts';
import { useAppState } from '../../app-context.tsx';
import { useTranslate } from '../../language.ts';
import { FigureLine } from '../figure-line.tsx';
import { WhatIfTable } from './what-if-table.tsx';

/** ⑨ What is claimed, and what it would be at other certainties. */
export function CreditForm({ item }: { item: CreditItem }) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const credited = useAppState(
    (state) =>
      state.evaluation.items.find((entry) => entry.itemId === item.id)?.creditedTCo2 ?? null,
  );
  return (
    <>
      <FigureLine label={t('quantity.credited-amount')} id={credited} />
      <Disclosure className="item-section" isExpanded={isOpen} onExpandedChange={setOpen}>
        <Heading level={4}>
          <Button slot="trigger" className="item-section__head item-section__head--inner">
            <span className="grow">{t('what-if.title')}</span>
            <ChevronDown size={16} aria-hidden className="icon item-section__fold" />
          </Button>
        </Heading>
        <DisclosurePanel>
          {isOpen ? (
            <div className="stack">
              <WhatIfTable item={item} />
            </div>
          ) : null}
        </DisclosurePanel>
      </Disclosure>
    </>
  );
}
