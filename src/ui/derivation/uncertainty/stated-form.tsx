import { useEffect, useRef, useState } from 'react';
import { setUncertainty } from '../../../core/survey/edit/edit-uncertainty.ts';
import { blankStatement, unitOfStatement } from '../../../core/survey/uncertainty/stated-fields.ts';
import {
  judgeStatementOf,
  type WhatIsKnown,
} from '../../../core/survey/uncertainty/what-is-known.ts';
import { lookUp } from '../../../i18n/t.ts';
import { useApp, useAppState, useCommands } from '../../app-context.tsx';
import { Choice } from '../../forms/choice.tsx';
import { PushButton } from '../../forms/push-button.tsx';
import { scrollPanelTo } from '../../forms/scroll-panel.ts';
import { TextBox } from '../../forms/text-box.tsx';
import { useLanguage, useTranslate } from '../../language.ts';
import { ComesTo } from './comes-to.tsx';
import { StatedFields } from './stated-fields.tsx';

interface StatedFormProps {
  readonly known: WhatIsKnown;
  readonly onClose: () => void;
}

/**
 * A statement is taken as a whole, when it is recorded: a kind without its width would say nothing.
 * What can't stand is refused here and never written.
 */
export function StatedForm({ known, onClose }: StatedFormProps) {
  const t = useTranslate();
  const language = useLanguage();
  const app = useApp();
  const commands = useCommands();
  const survey = useAppState((state) => state.survey);
  const evaluation = useAppState((state) => state.evaluation);
  const { figure, statement, kinds, writesTo, canBePercent } = known;
  const unit = canBePercent ? 'percent' : 'figure';
  const [draft, setDraft] = useState(
    statement?.entry.error ?? blankStatement(kinds[0] ?? 'rectangular', unit),
  );
  const [source, setSource] = useState(statement?.entry.source ?? '');
  const [wasPressed, setWasPressed] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  // It opens below the sentence of the figure, and a kind may be longer than the one before.
  const { kind } = draft;
  useEffect(() => {
    if (kind) scrollPanelTo(form.current, 'nearest');
  }, [kind]);
  const judged = judgeStatementOf(survey, evaluation, figure, draft);
  const refusal = wasPressed && judged.kind === 'refused' ? judged.refusal : null;
  const record = () => {
    setWasPressed(true);
    if (judged.kind === 'refused') return;
    const before = app.store.getState().survey;
    commands.edit(setUncertainty(writesTo, { error: draft, source }));
    if (app.store.getState().survey !== before) onClose();
  };
  const options = kinds.map((kind) => ({
    id: kind,
    name: t(`stated.kind.${kind}`),
    hint: t(`stated.hint.${kind}`),
  }));
  const choose = (id: string) => {
    const kind = kinds.find((each) => each === id);
    if (kind === undefined) return;
    setDraft(blankStatement(kind, unitOfStatement(draft) ?? unit));
    setWasPressed(false);
  };
  const field = refusal?.field ? t(`stated.field.${refusal.field}`) : '';
  return (
    <div className="sure__form" ref={form}>
      <div className="sure__row">
        <div className="sure__kind">
          <Choice label={t('stated.kind')} value={draft.kind} options={options} onChange={choose} />
        </div>
        <StatedFields
          draft={draft}
          figure={figure}
          canBePercent={canBePercent}
          wrong={refusal?.field ?? null}
          onChange={setDraft}
        />
      </div>
      <div className="sure__row sure__row--end">
        {draft.kind === 'exact' ? null : (
          <div className="sure__source">
            <TextBox
              label={t('stated.source')}
              isLong
              value={source}
              doubt={judged.kind === 'taken' && source.trim() === ''}
              placeholder={t('stated.source-hint')}
              onCommit={setSource}
            />
          </div>
        )}
        <PushButton onPress={record}>{t('figure-sure.record')}</PushButton>
        <PushButton kind="quiet" onPress={onClose}>
          {t('figure-sure.cancel')}
        </PushButton>
      </div>
      {/* Below the buttons and of one height: a field that is left must not move what is pressed. */}
      <div className="sure__told small">
        {refusal ? (
          <p className="field__error" role="alert">
            {lookUp(language, `stated.refused.${refusal.why}`, { field })}
          </p>
        ) : null}
        {judged.kind === 'taken' ? (
          <ComesTo draft={draft} terms={judged.terms} figure={figure} />
        ) : null}
        {refusal === null && (judged.kind === 'refused' || draft.kind === 'exact') ? (
          <p className="quiet">{t(`stated.hint.${draft.kind}`)}</p>
        ) : null}
      </div>
    </div>
  );
}
