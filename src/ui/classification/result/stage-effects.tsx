import { useAppState } from '../../app-context.tsx';
import { FigureValue } from '../../figures/figure-value.tsx';
import { useTranslate } from '../../language.ts';
import { ClassCell } from '../check/class-cell.tsx';
import { stepName } from '../post/step-name.ts';

/** What each step after the classification did to the area of each class. */
export function StageEffects() {
  const t = useTranslate();
  const coverage = useAppState((state) => state.survey.coverage);
  const classes = useAppState((state) => state.survey.classes);
  const found = useAppState((state) => state.evaluation.classes);
  const stages = coverage?.stages ?? [];
  if (stages.length < 2) return null;
  return (
    <section className="stack" aria-label={t('post.effects')}>
      <h4 className="field__label">{t('post.effects')}</h4>
      <ol className="plain-list">
        {stages.map(({ step }, stage) => {
          if (step === 'classify') return null;
          const changed = found.flatMap(({ classId, effects }) =>
            effects
              .filter((effect) => effect.stage === stage)
              .map((effect) => ({
                classId,
                id: effect.changeM2,
              })),
          );
          const key = step.kind === 'repaint' ? step.id : `${step.kind}-${stage}`;
          return (
            <li key={key} className="effect">
              <span className="effect__name">{stepName(step, classes, t)}</span>
              {changed.length === 0 ? (
                <span className="small quiet">{t('post.no-effect')}</span>
              ) : (
                <ul className="effect__list">
                  {changed.map(({ classId, id }) => (
                    <li key={classId}>
                      <ClassCell classId={classId} />
                      <FigureValue id={id} decimals={2} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
