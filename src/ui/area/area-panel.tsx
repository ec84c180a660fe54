import { Ruler } from 'lucide-react';
import { useState } from 'react';
import { useAppState } from '../app-context.tsx';
import { EmptyNote } from '../forms/empty-note.tsx';
import { useCanEdit, useTranslate } from '../language.ts';
import { AddArea } from './add-area.tsx';
import { AreaCard } from './area-card.tsx';
import { StudyAreaSection } from './study-area.tsx';
import { TransectSection } from './transects/transect-section.tsx';

/** More cards than this begin folded: an application has six, and each form is long. */
const OPEN_AT_FIRST = 2;

/** The areas that items claim, each by its own method. */
export function AreaPanel() {
  const t = useTranslate();
  const canEdit = useCanEdit();
  const areas = useAppState((state) => state.survey.areas);
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const setOpen = (areaId: string, isOpen: boolean) =>
    setChosen((before) => new Map([...before, [areaId, isOpen]]));
  return (
    <div className="stack areas">
      {areas.length === 0 ? (
        <EmptyNote icon={Ruler} title={t('area.none')}>
          <p className="small">{t('area.none-hint')}</p>
        </EmptyNote>
      ) : (
        <ul aria-label={t('stage.area')}>
          {areas.map((entry) => (
            <AreaCard
              key={entry.id}
              entry={entry}
              isOpen={chosen.get(entry.id) ?? areas.length <= OPEN_AT_FIRST}
              onOpenChange={(isOpen) => setOpen(entry.id, isOpen)}
            />
          ))}
        </ul>
      )}
      {canEdit ? <AddArea onAdded={(areaId) => setOpen(areaId, true)} /> : null}
      <TransectSection />
      <StudyAreaSection />
    </div>
  );
}
