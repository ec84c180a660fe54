import { useAppState } from '../../app-context.tsx';
import { FoldSection } from '../../forms/fold-section.tsx';
import { useTranslate } from '../../language.ts';
import { Contradictions } from '../check/contradictions.tsx';
import { SampleCounts } from '../check/sample-counts.tsx';
import { SeparabilityTable } from '../check/separability-table.tsx';

/** What the model of this map was trained from, as it was then. */
export function TrainedFrom() {
  const t = useTranslate();
  const training = useAppState((state) => state.survey.coverage?.training ?? null);
  if (training === null) return null;
  const samples = training.classes.reduce((sum, entry) => sum + entry.samples, 0);
  return (
    <FoldSection title={t('result.training')} summary={t('result.samples', { count: samples })}>
      <SampleCounts counts={training.classes} />
      <SeparabilityTable pairs={training.separability} />
      <Contradictions sampleIds={training.contradictingSampleIds} />
    </FoldSection>
  );
}
