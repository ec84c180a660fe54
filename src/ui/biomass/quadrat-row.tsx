import { ChevronDown, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { Quadrat } from '../../core/survey/document/biomass-entry.ts';
import { updateQuadrat } from '../../core/survey/edit/edit-quadrats.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { FigureValue } from '../figures/figure-value.tsx';
import { figuresOf } from '../figures/use-figure.ts';
import { DecimalBox } from '../forms/decimal-box.tsx';
import { TextBox } from '../forms/text-box.tsx';
import { useTranslate } from '../language.ts';
import { QuadratDetails } from './quadrat-details.tsx';

/** Its wet mass per area stands in the graph under its own id. */
const useDensityId = (quadratId: string) =>
  useAppState(({ evaluation }) => {
    const id = `quadrat:${quadratId}/wet-mass-per-area`;
    return figuresOf(evaluation.derivation).has(id) ? id : null;
  });

const useQuadratIssues = (quadratId: string) => {
  const issues = useAppState((state) => state.evaluation.issues);
  return useMemo(
    () => issues.filter(({ at }) => at.kind === 'quadrat' && at.quadratId === quadratId),
    [issues, quadratId],
  );
};

/** One frame on a line; its cover, day and photos below it. */
export function QuadratRow({ quadrat }: { quadrat: Quadrat }) {
  const t = useTranslate();
  const commands = useCommands();
  const density = useDensityId(quadrat.id);
  const issues = useQuadratIssues(quadrat.id);
  const [isOpen, setOpen] = useState(false);
  const change = (patch: Partial<Omit<Quadrat, 'id'>>) =>
    commands.edit(updateQuadrat(quadrat.id, patch));
  const of = (name: string) => `${quadrat.station} ${name}`.trim();
  const isDoubtful = issues.some(({ severity }) => severity !== 'note');
  return (
    <li className="quadrat-entry" data-doubt={isDoubtful || undefined}>
      <div className="quadrat plain">
        <div data-cell="station">
          <TextBox
            label={of(t('biomass.station'))}
            hideLabel
            value={quadrat.station}
            onCommit={(station) => change({ station })}
          />
        </div>
        <div data-cell="species">
          <TextBox
            label={of(t('biomass.species'))}
            hideLabel
            value={quadrat.species}
            onCommit={(species) => change({ species })}
          />
        </div>
        <div data-cell="frameAreaM2">
          <DecimalBox
            label={of(t('biomass.frame'))}
            hideLabel
            value={quadrat.frameAreaM2}
            onCommit={(frameAreaM2) => change({ frameAreaM2 })}
          />
        </div>
        <div data-cell="wetMassKg">
          <DecimalBox
            label={of(t('biomass.wet-mass'))}
            hideLabel
            value={quadrat.wetMassKg}
            onCommit={(wetMassKg) => change({ wetMassKg })}
          />
        </div>
        <span className="quadrat__density">
          {isDoubtful ? <TriangleAlert size={14} aria-hidden className="icon doubt" /> : null}
          <FigureValue id={density} showUnit={false} />
        </span>
        <ToggleButton
          className="button button--quiet fold-toggle"
          aria-label={t('quadrat.details', { name: quadrat.station })}
          data-tip={t('quadrat.details', { name: quadrat.station })}
          aria-expanded={isOpen}
          isSelected={isOpen}
          onChange={setOpen}
        >
          <ChevronDown size={18} aria-hidden className="icon" />
        </ToggleButton>
      </div>
      {isOpen ? <QuadratDetails quadrat={quadrat} issues={issues} onChange={change} /> : null}
    </li>
  );
}
