import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Figure, FigureId } from '../../core/derivation.ts';
import { formulaByKey } from '../../core/survey/formulas.ts';
import { useAppState } from '../app-context.tsx';
import { quantityName, unitName } from '../figures/names.ts';
import { chipDigits, formatFigure } from '../figures/number-format.ts';
import { useLanguage, useTranslate } from '../language.ts';
import { type EquationPart, equationParts } from './equation-parts.ts';
import { FigureChip } from './figure-chip.tsx';
import { phrases } from './phrases.ts';
import { roundingText } from './rounding-text.ts';
import { formulaLabel } from './source-text.ts';

interface EquationProps {
  readonly figure: Figure;
  readonly openLeaf: FigureId | null;
  readonly onOpen: (figure: Figure) => void;
}

const Equals = () => (
  <span className="equation__text" data-tone="operator">
    =
  </span>
);

/** The end of the sentence: the exact value, how it was cut, and what is printed. */
function Result({ figure }: { figure: Figure }) {
  const t = useTranslate();
  const language = useLanguage();
  const rulePack = useAppState((state) => state.survey.rulePack);
  const digits = formatFigure(figure, 'derivation') ?? t('figure.unknown');
  const { rounding, exact } = figure;
  const isCut = rounding !== null && exact !== null;
  return (
    <>
      {isCut ? (
        <span className="phrase">
          <Equals />
          <span className="chip chip--exact">
            <span className="chip__value" title={exact}>
              {chipDigits(exact)}
            </span>
            <span className="chip__label">{t('derivation.exact')}</span>
          </span>
        </span>
      ) : null}
      <span className="phrase">
        {isCut ? (
          <span className="rounding">
            <span aria-hidden>→</span>
            {roundingText(language, rounding)}
          </span>
        ) : (
          <Equals />
        )}
        <span className="chip chip--result">
          <span className="chip__value">
            {digits}
            <span className="chip__unit">{unitName(language, figure.unit)}</span>
          </span>
          <span className="chip__label">{quantityName(language, figure)}</span>
          <span className="chip__source">
            {formulaLabel(figure, { language, files: [], rulePack })}
          </span>
        </span>
      </span>
    </>
  );
}

/** A figure as a sentence that one can touch. */
export function Equation({ figure, openLeaf, onOpen }: EquationProps) {
  const t = useTranslate();
  const formula = figure.formula === null ? null : formulaByKey(figure.formula);
  const template = formula?.template ?? figure.inputs.map(({ role }) => `{${role}}`).join(' ');
  const unrounded = new Set(figure.inputs.filter((i) => i.unrounded).map((i) => i.figure));
  const [wholeOf, setWholeOf] = useState<FigureId | null>(null);
  const shown = (part: EquationPart) => {
    if (part.kind === 'more') {
      return (
        <Button key={part.key} className="chip chip--more" onPress={() => setWholeOf(figure.id)}>
          <span className="chip__value">…</span>
          <span className="chip__label">{t('derivation.more-terms', { count: part.count })}</span>
        </Button>
      );
    }
    if (part.kind === 'figure') {
      return (
        <FigureChip
          key={part.key}
          id={part.figureId}
          unrounded={unrounded.has(part.figureId)}
          isOpen={openLeaf === part.figureId}
          onOpen={onOpen}
        />
      );
    }
    const isMissing = part.kind === 'missing';
    return (
      <span key={part.key} className="equation__text" data-tone={isMissing ? 'number' : part.tone}>
        {isMissing ? t('source.missing') : part.text}
      </span>
    );
  };
  return (
    <div className="equation">
      {phrases(equationParts(template, figure, wholeOf === figure.id)).map((phrase) => (
        <span key={phrase[0]?.key} className="phrase">
          {phrase.map(shown)}
        </span>
      ))}
      <Result figure={figure} />
    </div>
  );
}
