import { Check, Copy, TextQuote } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { areaBasis } from '../../core/survey/basis/area-basis.ts';
import type { AreaEntry } from '../../core/survey/document/area-entry.ts';
import { updateArea } from '../../core/survey/edit/edit-areas.ts';
import { basisSentence } from '../../i18n/area-basis.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { typeset } from '../forms/issue-text.ts';
import { PushButton } from '../forms/push-button.tsx';
import { useCanEdit, useLanguage, useTranslate } from '../language.ts';

function CopyButton({ text }: { text: string }) {
  const t = useTranslate();
  const [copied, setCopied] = useState('');
  const isCopied = copied === text;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(text),
      () => setCopied(''),
    );
  return (
    <PushButton kind="quiet" icon={isCopied ? Check : Copy} onPress={() => void copy()}>
      {t(isCopied ? 'basis.copied' : 'basis.copy')}
    </PushButton>
  );
}

/** The sentence for 【面積の算定根拠】 as the figures give it; the user's own text stays the user's. */
export function BasisSentence({ entry }: { entry: AreaEntry }) {
  const t = useTranslate();
  const language = useLanguage();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const survey = useDeferredValue(useAppState((state) => state.survey));
  const derivation = useDeferredValue(useAppState((state) => state.evaluation.derivation));
  const text = useMemo(
    () => basisSentence(language, areaBasis(survey, entry, derivation)),
    [language, survey, entry, derivation],
  );
  if (text === '') return null;
  const isInUse = entry.basis === text;
  const use = () => commands.edit(updateArea(entry.id, (before) => ({ ...before, basis: text })));
  return (
    <div className="basis">
      <h3 className="basis__title">{t('basis.composed')}</h3>
      <p className="basis__text">{typeset(text)}</p>
      <div className="row wrap">
        {isInUse ? (
          <p className="row small quiet">
            <Check size={16} className="ok" aria-hidden />
            {t('basis.in-use')}
          </p>
        ) : canEdit ? (
          <PushButton kind="quiet" icon={TextQuote} onPress={use}>
            {t('basis.use')}
          </PushButton>
        ) : null}
        <CopyButton text={text} />
      </div>
    </div>
  );
}
