import { Trash2 } from 'lucide-react';
import type { Quadrat } from '../../core/survey/biomass-entry.ts';
import { removeQuadrat, updateQuadrat } from '../../core/survey/edit-quadrats.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { FigureValue } from '../figures/figure-value.tsx';
import { figuresOf } from '../figures/use-figure.ts';
import { DecimalBox } from '../forms/decimal-box.tsx';
import { IconButton } from '../forms/icon-button.tsx';
import { TextBox } from '../forms/text-box.tsx';
import { useCanEdit, useTranslate } from '../language.ts';

/** Its wet mass per area stands in the graph under its own id. */
const useDensityId = (quadratId: string) =>
  useAppState(({ evaluation }) => {
    const id = `quadrat:${quadratId}/wet-mass-per-area`;
    return figuresOf(evaluation.derivation).has(id) ? id : null;
  });

export function QuadratRow({ quadrat }: { quadrat: Quadrat }) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const density = useDensityId(quadrat.id);
  const change = (patch: Partial<Omit<Quadrat, 'id'>>) =>
    commands.edit(updateQuadrat(quadrat.id, patch));
  const of = (name: string) => `${quadrat.station} ${name}`.trim();
  return (
    <li className="quadrat plain">
      <TextBox
        label={of(t('biomass.station'))}
        hideLabel
        value={quadrat.station}
        onCommit={(station) => change({ station })}
      />
      <TextBox
        label={of(t('biomass.species'))}
        hideLabel
        value={quadrat.species}
        onCommit={(species) => change({ species })}
      />
      <DecimalBox
        label={of(t('biomass.frame'))}
        hideLabel
        value={quadrat.frameAreaM2}
        onCommit={(frameAreaM2) => change({ frameAreaM2 })}
      />
      <DecimalBox
        label={of(t('biomass.wet-mass'))}
        hideLabel
        value={quadrat.wetMassKg}
        onCommit={(wetMassKg) => change({ wetMassKg })}
      />
      <span className="quadrat__density">
        <FigureValue id={density} showUnit={false} />
      </span>
      {canEdit ? (
        <IconButton
          icon={Trash2}
          label={t('biomass.remove', { name: quadrat.station })}
          onPress={() => commands.edit(removeQuadrat(quadrat.id))}
        />
      ) : (
        <span />
      )}
    </li>
  );
}
