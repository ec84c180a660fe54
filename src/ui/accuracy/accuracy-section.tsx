import { useAppState } from '../app-context.tsx';
import { FoldSection } from '../forms/fold-section.tsx';
import { useTranslate } from '../language.ts';
import { PeopleList } from './people-list.tsx';

/** 精度を調べる: reference points, drawn, told, and what they say of the class map. */
export function AccuracySection() {
  const t = useTranslate();
  const accuracy = useAppState((state) => state.survey.accuracy);
  if (!accuracy) return null;
  return (
    <FoldSection title={t('accuracy.title')} summary={String(accuracy.points.length)}>
      <PeopleList accuracy={accuracy} />
    </FoldSection>
  );
}
