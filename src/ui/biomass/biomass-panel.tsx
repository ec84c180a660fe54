import { Plus, Scale } from 'lucide-react';
import { addQuadrat } from '../../core/survey/edit-quadrats.ts';
import { newQuadrat } from '../../core/survey/new-item.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { EmptyNote } from '../forms/empty-note.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useCanEdit, useTranslate } from '../language.ts';
import { StageIssues } from '../shell/stage-issues-list.tsx';
import { QuadratRow } from './quadrat-row.tsx';
import { WetMasses } from './wet-masses.tsx';

function Quadrats() {
  const t = useTranslate();
  const quadrats = useAppState((state) => state.survey.quadrats);
  if (quadrats.length === 0) {
    return (
      <EmptyNote icon={Scale} title={t('biomass.none')}>
        <p className="small">{t('biomass.none-hint')}</p>
      </EmptyNote>
    );
  }
  return (
    <>
      <p className="quadrat quadrat--head" aria-hidden>
        <span>{t('biomass.head-station')}</span>
        <span>{t('biomass.species')}</span>
        <span>{t('biomass.head-frame')} m²</span>
        <span>{t('biomass.wet-mass')} kg</span>
        <span>{t('biomass.head-density')} kg/m²</span>
      </p>
      <ul aria-label={t('biomass.quadrats')}>
        {quadrats.map((quadrat) => (
          <QuadratRow key={quadrat.id} quadrat={quadrat} />
        ))}
      </ul>
    </>
  );
}

/** Quadrat harvests: what grew in a frame of known area. */
export function BiomassPanel() {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  return (
    <div className="stack">
      <StageIssues stage="biomass" />
      <WetMasses />
      <section className="section" aria-label={t('biomass.quadrats')}>
        <h3>{t('biomass.quadrats')}</h3>
        <Quadrats />
        {canEdit ? (
          <PushButton
            icon={Plus}
            onPress={() => commands.edit(addQuadrat(newQuadrat(crypto.randomUUID())))}
          >
            {t('biomass.add')}
          </PushButton>
        ) : null}
      </section>
    </div>
  );
}
