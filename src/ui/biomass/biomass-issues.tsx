import { ChevronDown } from 'lucide-react';
import { useMemo } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { useAppState } from '../app-context.tsx';
import { IssueNotes } from '../forms/issue-notes.tsx';
import { useTranslate } from '../language.ts';
import { issuesOfStage } from '../shell/stage-issues.ts';

/**
 * What is wrong with the wet mass of items; what is worth knowing is folded away. Issues of single
 * frames and relations stand beside them.
 */
export function BiomassIssues() {
  const t = useTranslate();
  const all = useAppState((state) => state.evaluation.issues);
  const issues = useMemo(
    () =>
      issuesOfStage(all, 'biomass').filter(
        ({ at }) => at.kind !== 'quadrat' && at.kind !== 'length-weight',
      ),
    [all],
  );
  const notes = issues.filter(({ severity }) => severity === 'note');
  return (
    <>
      <IssueNotes issues={issues.filter(({ severity }) => severity !== 'note')} />
      {notes.length > 0 ? (
        <Disclosure className="item-section">
          <Heading level={3}>
            <Button slot="trigger" className="item-section__head item-section__head--inner">
              <span className="grow">{t('biomass.notes', { count: notes.length })}</span>
              <ChevronDown size={16} aria-hidden className="icon item-section__fold" />
            </Button>
          </Heading>
          <DisclosurePanel>
            <IssueNotes issues={notes} />
          </DisclosurePanel>
        </Disclosure>
      ) : null}
    </>
  );
}
