import { ChevronDown } from 'lucide-react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { Issue } from '../../core/issues.ts';
import type { AreaEntry } from '../../core/survey/document/area-entry.ts';
import { updateArea } from '../../core/survey/edit/edit-areas.ts';
import type { AreaEvaluation } from '../../core/survey/evaluation.ts';
import { useCommands } from '../app-context.tsx';
import { TextBox } from '../forms/text-box.tsx';
import { useTranslate } from '../language.ts';
import { AreaDrawing } from './area-drawing.tsx';
import { AreaEvidence } from './area-evidence.tsx';
import { AreaForm } from './area-form.tsx';
import { AreaIssues } from './area-issues.tsx';
import { AreaResult } from './area-result.tsx';
import { BasisSentence } from './basis-sentence.tsx';

interface AreaBodyProps {
  readonly entry: AreaEntry;
  readonly figures: AreaEvaluation | undefined;
  readonly issues: readonly Issue[];
}

/** What is measured, its fields, its figures, the sentence for the form, what stands behind it. */
export function AreaBody({ entry, figures, issues }: AreaBodyProps) {
  const t = useTranslate();
  const commands = useCommands();
  const surface = entry.method === 'cone' ? entry.surface : 'lateral';
  return (
    <>
      <div className="drawing">
        <AreaDrawing method={entry.method} surface={surface} />
        <p>{t(`area.method.${entry.method}.lead`)}</p>
      </div>
      <AreaForm entry={entry} />
      <AreaResult figures={figures} isLength={entry.method === 'rope'} />
      <AreaIssues issues={issues} />
      <TextBox
        label={t('area.basis')}
        rows={3}
        value={entry.basis}
        placeholder={t('area.basis-hint')}
        doubt={entry.basis.trim() === ''}
        onCommit={(basis) =>
          commands.edit(updateArea(entry.id, (before) => ({ ...before, basis })))
        }
      />
      <BasisSentence entry={entry} />
      <Disclosure className="fold">
        <Heading level={3}>
          <Button slot="trigger" className="fold__button">
            <ChevronDown size={16} aria-hidden className="icon" />
            {t('area.evidence-head')}
          </Button>
        </Heading>
        <DisclosurePanel>
          <div className="fold__inside">
            <AreaEvidence entry={entry} />
          </div>
        </DisclosurePanel>
      </Disclosure>
    </>
  );
}
