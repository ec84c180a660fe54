import { X } from 'lucide-react';
import { useState } from 'react';
import type { Figure, FigureId } from '../../core/derivation.ts';
import { formulaByKey } from '../../core/survey/formulas.ts';
import { lookUp } from '../../i18n/t.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { useFigure } from '../figures/use-figure.ts';
import { IconButton } from '../forms/icon-button.tsx';
import { useLanguage, useTranslate } from '../language.ts';
import { Equation } from './equation.tsx';
import { SourceCard } from './source-card.tsx';
import { Trail } from './trail.tsx';
import { HowSure } from './uncertainty/how-sure.tsx';

/** What the open figure was made from, back to the file, the polygon and the pixels. */
export function DerivationDrawer() {
  const t = useTranslate();
  const language = useLanguage();
  const commands = useCommands();
  const open = useAppState((state) => state.session.openFigure);
  const figure = useFigure(open);
  const [walked, setWalked] = useState<readonly FigureId[]>([]);
  const [leaf, setLeaf] = useState<{ readonly of: FigureId; readonly id: FigureId } | null>(null);
  const leafId = leaf !== null && leaf.of === open ? leaf.id : null;
  const shownLeaf = useFigure(leafId);
  if (open === null || figure === null) return null;

  const path = walked.at(-1) === open ? walked : [open];
  const openChip = (chip: Figure) => {
    if (chip.inputs.length === 0) {
      setLeaf(leafId === chip.id ? null : { of: open, id: chip.id });
      return;
    }
    setWalked([...path, chip.id]);
    commands.setSession({ openFigure: chip.id });
  };
  const goBack = (id: FigureId) => {
    setWalked(path.slice(0, path.indexOf(id) + 1));
    commands.setSession({ openFigure: id });
  };
  const formula = figure.formula === null ? null : formulaByKey(figure.formula);
  const note = figure.note === null ? null : lookUp(language, `note.${figure.note}`);
  return (
    <section className="drawer" aria-label={t('derivation.label')}>
      <div className="drawer__head">
        <Trail path={path} onBack={goBack} />
        <IconButton
          icon={X}
          label={t('derivation.close')}
          onPress={() => commands.setSession({ openFigure: null })}
        />
      </div>
      {figure.inputs.length > 0 ? (
        <Equation figure={figure} openLeaf={leafId} onOpen={openChip} />
      ) : (
        <SourceCard figure={figure} />
      )}
      {shownLeaf ? <SourceCard figure={shownLeaf} /> : null}
      <HowSure
        key={leafId ?? open}
        figureId={leafId ?? open}
        isAsked={figure.inputs.length === 0}
      />
      {note ? <p className="small quiet">{note}</p> : null}
      {formula ? <p className="drawer__cite">{formula.citation}</p> : null}
    </section>
  );
}
