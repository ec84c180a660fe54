import { Crosshair } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { ALLOCATIONS, type WayName } from '../../../core/accuracy/allocate.ts';
import type {
  DesignWish,
  DrawnKind,
  PlannedDesign,
} from '../../../core/survey/accuracy/planned-design.ts';
import type { CoverageStep } from '../../../core/survey/document/coverage-step.ts';
import { MOST_POINTS } from '../../../core/survey/document/schema-accuracy.ts';
import { sentence } from '../../../i18n/t.ts';
import { useAppState, useCommands } from '../../app-context.tsx';
import { WholeBox } from '../../classification/whole-box.tsx';
import { Choice } from '../../forms/choice.tsx';
import { PushButton } from '../../forms/push-button.tsx';
import { Segmented } from '../../forms/segmented.tsx';
import { useLanguage, useTranslate } from '../../language.ts';
import { RunningJob, useIsRunning } from '../../shell/running-job.tsx';
import { useAnswer } from '../../use-answer.ts';
import { PlanTables } from './plan-tables.tsx';

const KINDS: readonly DrawnKind[] = ['stratified', 'simple', 'systematic'];
const OFFERED: readonly WayName[] = [...ALLOCATIONS, 'own'];
const FIRST_POINTS = 200;
const LARGEST_SEED = 2 ** 32 - 1;

/** Points by class as they stand, to be changed by hand. */
const shownPoints = (plan: PlannedDesign | null): DesignWish['own'] =>
  Object.fromEntries(plan?.strata.map(({ classId, points }) => [classId, points]) ?? []);

/** Where points are drawn: how, how many, and what they may be expected to tell. */
export function DesignForm({ coverage }: { coverage: CoverageStep }) {
  const t = useTranslate();
  const language = useLanguage();
  const commands = useCommands();
  const classes = useAppState((state) => state.survey.classes);
  const isRunning = useIsRunning('draw-points');
  const isBusy = useAppState((state) => state.session.jobs.length > 0);
  const isStale = useAppState((state) =>
    state.evaluation.issues.some(({ code }) => code === 'coverage-stale'),
  );
  const mapped = classes.filter(({ id }) =>
    coverage.classes.some(({ classId, pixels }) => classId === id && pixels > 0),
  );
  const [wish, setWish] = useState<DesignWish>({
    kind: 'stratified',
    seed: 1,
    size: { points: FIRST_POINTS },
    targetClassId: (mapped.find(({ isBed }) => isBed) ?? mapped[0])?.id ?? 0,
    allocation: 'recommended',
    own: {},
    expectedAccuracyPct: 80,
    expectedOmissionPct: 2,
  });
  const patch = (part: Partial<DesignWish>) => setWish((before) => ({ ...before, ...part }));
  const question = useMemo(() => ({ wish, coverage, classes }), [wish, coverage, classes]);
  const ask = useCallback((asked: typeof question) => commands.planDesign(asked.wish), [commands]);
  const { answer, isCurrent } = useAnswer(question, ask);
  const plan = answer.kind === 'told' ? answer.value : null;
  const isOwn = wish.kind === 'stratified' && wish.allocation === 'own';
  const bySe = 'seM2' in wish.size;
  return (
    <section className="stack" aria-label={t('draw.title')}>
      <p className="small quiet">{t('draw.lead')}</p>
      <Segmented
        label={t('draw.kind')}
        value={wish.kind}
        options={KINDS.map((id) => ({ id, name: t(`draw.kind.${id}`) }))}
        onChange={(id) => patch({ kind: KINDS.find((kind) => kind === id) ?? 'stratified' })}
      />
      <p className="small quiet">{t(`draw.hint.${wish.kind}`)}</p>
      {isOwn ? null : (
        <Segmented
          label={t('draw.size')}
          value={bySe ? 'se' : 'points'}
          options={[
            { id: 'points', name: t('draw.size.points') },
            { id: 'se', name: t('draw.size.se') },
          ]}
          onChange={(id) =>
            patch({
              size:
                id === 'se'
                  ? { seM2: plan ? Math.max(1, Math.round(plan.seM2)) : 100 }
                  : { points: plan?.points ?? FIRST_POINTS },
            })
          }
        />
      )}
      <Choice
        label={t('draw.target')}
        value={String(wish.targetClassId)}
        options={mapped.map(({ id, name }) => ({ id: String(id), name }))}
        onChange={(id) => patch({ targetClassId: Number(id) })}
      />
      <div className="pair">
        {isOwn ? null : 'seM2' in wish.size ? (
          <WholeBox
            label={t('draw.se')}
            value={wish.size.seM2}
            limits={[1, 1_000_000_000]}
            onCommit={(seM2) => patch({ size: { seM2 } })}
          />
        ) : (
          <WholeBox
            label={t('draw.points')}
            value={wish.size.points}
            limits={[2, MOST_POINTS]}
            onCommit={(points) => patch({ size: { points } })}
          />
        )}
        <WholeBox
          label={t('draw.seed')}
          value={wish.seed}
          limits={[0, LARGEST_SEED]}
          onCommit={(seed) => patch({ seed })}
        />
      </div>
      <div className="pair">
        <WholeBox
          label={t('draw.accuracy')}
          value={wish.expectedAccuracyPct}
          limits={[1, 99]}
          onCommit={(expectedAccuracyPct) => patch({ expectedAccuracyPct })}
        />
        <WholeBox
          label={t('draw.omission')}
          value={wish.expectedOmissionPct}
          limits={[0, 99]}
          onCommit={(expectedOmissionPct) => patch({ expectedOmissionPct })}
        />
      </div>
      {wish.kind === 'stratified' ? (
        <Choice
          label={t('draw.allocation')}
          value={wish.allocation}
          options={OFFERED.map((id) => ({
            id,
            name: t(`draw.allocation.${id}`),
            hint: t(`draw.allocation-hint.${id}`),
          }))}
          onChange={(id) => {
            const allocation = OFFERED.find((name) => name === id) ?? 'recommended';
            patch(allocation === 'own' ? { allocation, own: shownPoints(plan) } : { allocation });
          }}
        />
      ) : null}
      <div className="stack planned" aria-busy={!isCurrent}>
        {plan ? (
          <PlanTables plan={plan} wish={wish} onOwn={(own) => patch({ allocation: 'own', own })} />
        ) : null}
        {answer.kind === 'failed' ? (
          <p className="note" data-tone="error" role="alert">
            {sentence(language, 'error', answer.code, answer.details)}
          </p>
        ) : null}
      </div>
      {isStale ? <p className="small">{t('draw.stale')}</p> : null}
      {isRunning ? (
        <RunningJob kinds={['draw-points']} />
      ) : (
        <PushButton
          icon={Crosshair}
          isDisabled={isBusy || isStale || plan === null || !isCurrent}
          onPress={() =>
            void commands.drawReferencePoints(wish, t('accuracy.person', { number: 1 }))
          }
        >
          {t('draw.run')}
        </PushButton>
      )}
    </section>
  );
}
