import type { AreaEntry } from '../../core/survey/document/area-entry.ts';
import { ClassChoice } from './class-choice.tsx';
import { ConeForm } from './cone-form.tsx';
import { CoverForm } from './cover/cover-form.tsx';
import { PlanForm } from './plan-form.tsx';
import { PolygonForm } from './polygon-form.tsx';
import { NetForm, RopeForm, StripForm } from './row-forms.tsx';
import { SlopeForm } from './slope/slope-form.tsx';
import { TransplantForm } from './transplant-form.tsx';
import { TypedForm } from './typed-form.tsx';
import { useAreaChange } from './use-area-change.ts';

/** The fields of an area, by its method. */
export function AreaForm({ entry }: { entry: AreaEntry }) {
  const change = useAreaChange(entry);
  switch (entry.method) {
    case 'class':
      return (
        <ClassChoice classIds={entry.classIds} onChange={(classIds) => change({ classIds })} />
      );
    case 'polygon':
      return <PolygonForm entry={entry} />;
    case 'slope':
      return <SlopeForm entry={entry} />;
    case 'cover':
      return <CoverForm entry={entry} />;
    case 'cone':
      return <ConeForm entry={entry} />;
    case 'net':
      return <NetForm entry={entry} />;
    case 'rope':
      return <RopeForm entry={entry} />;
    case 'strip':
      return <StripForm entry={entry} />;
    case 'plan':
      return <PlanForm entry={entry} />;
    case 'transplant':
      return <TransplantForm entry={entry} />;
    case 'typed':
      return <TypedForm entry={entry} />;
  }
}
