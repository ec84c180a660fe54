import { useAppState } from '../app-context.tsx';
import { BiomassIssues } from './biomass-issues.tsx';
import { Quadrats } from './quadrats.tsx';
import { Relations } from './relations.tsx';
import { StrataForm } from './strata-form.tsx';
import { WetMasses } from './wet-masses.tsx';

/** What was weighed, and the wet mass per area that it gives each item. */
export function BiomassPanel() {
  const items = useAppState((state) => state.survey.items);
  return (
    <div className="stack">
      <WetMasses />
      <BiomassIssues />
      <Quadrats />
      {items.map((item) => {
        const { formula } = item;
        if (!('wetMass' in formula) || formula.wetMass.kind !== 'stratified') return null;
        return <StrataForm key={item.id} item={item} wetMass={formula.wetMass} />;
      })}
      <Relations />
    </div>
  );
}
