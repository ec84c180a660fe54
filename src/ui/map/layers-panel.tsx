import { ChevronDown, ChevronUp, Layers } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { LayerId } from '../../store/state.ts';
import { useAppState } from '../app-context.tsx';
import { useTranslate } from '../language.ts';
import { LayerRow } from './layer-row.tsx';

/** From the top of the map downward. */
const ORDER: readonly LayerId[] = ['samples', 'areas', 'coverage', 'image'];

/** What is drawn, how strongly, and what its colours mean. */
export function LayersPanel() {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(() => window.innerWidth > 1000);
  const hasCoverage = useAppState((state) => state.survey.coverage !== null);
  const Chevron = isOpen ? ChevronUp : ChevronDown;
  return (
    <section
      className="float layers"
      aria-label={t('layers.label')}
      data-closed={isOpen ? undefined : true}
    >
      <Button
        className="button button--quiet layers__head"
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        <Layers size={18} aria-hidden />
        {t('layers.label')}
        <Chevron size={16} aria-hidden />
      </Button>
      {isOpen ? (
        <ul className="layers__list">
          {ORDER.filter((id) => id !== 'coverage' || hasCoverage).map((id) => (
            <LayerRow key={id} id={id} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}
