import { type ComponentType, useDeferredValue } from 'react';
import type { Stage } from '../store/state.ts';
import { AbsorptionPanel } from './absorption/absorption-panel.tsx';
import { useAppState } from './app-context.tsx';
import { AreaPanel } from './area/area-panel.tsx';
import { BiomassPanel } from './biomass/biomass-panel.tsx';
import { ClassificationFoot, ClassificationPanel } from './classification/classification-panel.tsx';
import { DataPanel } from './data/data-panel.tsx';
import { EvidenceFoot, EvidencePanel } from './evidence/evidence-panel.tsx';
import { SamplesPanel } from './samples/samples-panel.tsx';
import { Inspector } from './shell/inspector.tsx';
import { NextStep } from './shell/next-step.tsx';

const PANELS: Readonly<Record<Stage, ComponentType>> = {
  data: DataPanel,
  samples: SamplesPanel,
  classification: ClassificationPanel,
  area: AreaPanel,
  biomass: BiomassPanel,
  absorption: AbsorptionPanel,
  evidence: EvidencePanel,
};

const FEET: Readonly<Partial<Record<Stage, ComponentType>>> = {
  classification: ClassificationFoot,
  evidence: EvidenceFoot,
};

/**
 * The inspector with the stage that is open. The rail answers the press at once; a long panel
 * follows in slices that leave room for the next press.
 */
export function StagePanel() {
  const chosen = useAppState((state) => state.session.stage);
  const stage = useDeferredValue(chosen);
  const Panel = PANELS[stage];
  const Foot = FEET[stage];
  return (
    <Inspector
      stage={stage}
      isBusy={stage !== chosen}
      foot={Foot ? <Foot /> : <NextStep after={stage} />}
    >
      <Panel />
    </Inspector>
  );
}
