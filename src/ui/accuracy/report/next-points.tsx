import { useCallback, useMemo, useState } from 'react';
import type { MadeAssessment } from '../../../core/survey/accuracy/assessed-map.ts';
import { useAppState, useCommands } from '../../app-context.tsx';
import { Segmented } from '../../forms/segmented.tsx';
import { useTranslate } from '../../language.ts';
import { useAnswer } from '../../use-answer.ts';
import { WaysChart } from '../design/ways-chart.tsx';

/** How as many points would best be shared out now that the map's mistakes are known. */
export function NextPoints({ assessed }: { assessed: MadeAssessment }) {
  const t = useTranslate();
  const commands = useCommands();
  const classes = useAppState((state) => state.survey.classes);
  const mapped = classes.filter(({ id }) => assessed.classes.includes(id));
  const first = mapped.find(({ isBed }) => isBed) ?? mapped[0];
  const [targetId, setTargetId] = useState(first?.id ?? 0);
  const target = mapped.find(({ id }) => id === targetId);
  const question = useMemo(() => ({ assessed, targetId }), [assessed, targetId]);
  const ask = useCallback(
    (asked: typeof question) => commands.nextWays(asked.assessed, asked.targetId),
    [commands],
  );
  const { answer, isCurrent } = useAnswer(question, ask);
  const ways = answer.kind === 'told' ? answer.value : [];
  if (ways.length === 0 || target === undefined) return null;
  return (
    <section className="stack" aria-label={t('report.ways')}>
      <h3>
        {t('report.ways')}
        <span className="quiet">　{target.name}</span>
      </h3>
      <p className="small quiet">{t('report.ways-lead', { points: assessed.points })}</p>
      <div className="report__target">
        <Segmented
          label={t('draw.target')}
          value={String(targetId)}
          options={mapped.map(({ id, name }) => ({ id: String(id), name }))}
          onChange={(id) => setTargetId(Number(id))}
        />
      </div>
      <div className="planned" aria-busy={!isCurrent}>
        <WaysChart
          ways={ways}
          chosen="own"
          nameOf={(way) => t(way === 'own' ? 'report.ways-drawn' : `draw.allocation.${way}`)}
          isSheet
        />
      </div>
    </section>
  );
}
