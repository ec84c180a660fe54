import { ChevronDown, ChevronUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Stage } from '../../store/state.ts';
import { IconButton } from '../forms/icon-button.tsx';
import { useTranslate } from '../language.ts';

interface InspectorProps {
  readonly stage: Stage;
  /** Another stage is on its way. */
  readonly isBusy: boolean;
  readonly children: ReactNode;
  /** The next step, and what stands beside it. */
  readonly foot: ReactNode;
}

/** One stage, in the order in which a person thinks of it, ending in the next step. */
export function Inspector({ stage, isBusy, children, foot }: InspectorProps) {
  const t = useTranslate();
  const [folded, setFolded] = useState(false);
  return (
    <aside
      className="inspector"
      aria-label={t('inspector.label')}
      aria-busy={isBusy}
      data-folded={folded || undefined}
    >
      <div className="inspector__head">
        <h2>{t(`stage.${stage}.title`)}</h2>
        <IconButton
          className="sheet-toggle"
          icon={folded ? ChevronUp : ChevronDown}
          label={t(folded ? 'inspector.unfold' : 'inspector.fold')}
          onPress={() => setFolded(!folded)}
        />
        <p className="inspector__lead">{t(`stage.${stage}.lead`)}</p>
      </div>
      <div className="inspector__body" key={stage}>
        {children}
      </div>
      <div className="inspector__foot">{foot}</div>
    </aside>
  );
}
