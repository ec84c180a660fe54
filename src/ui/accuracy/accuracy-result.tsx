import { ChartNoAxesColumn } from 'lucide-react';
import { useState } from 'react';
import { useAppState } from '../app-context.tsx';
import { ClassSwatch } from '../figures/class-swatch.tsx';
import { FigureValue } from '../figures/figure-value.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useTranslate } from '../language.ts';
import { ReportDialog } from './report/report-dialog.tsx';

/** What the points say in short, each figure to be opened; and the way to all of it. */
export function AccuracyResult() {
  const t = useTranslate();
  const assessment = useAppState((state) => state.evaluation.assessment);
  const classes = useAppState((state) => state.survey.classes);
  const [isOpen, setOpen] = useState(false);
  if (assessment.kind !== 'made') return null;
  const pct = assessment.confidencePct;
  return (
    <section className="stack" aria-label={t('report.title')}>
      <p className="result__line">
        <FigureValue id="accuracy/overall" size="large" />
        <span className="quiet small">{t('report.overall')}</span>
      </p>
      <table className="table" aria-label={t('report.area-table')}>
        <thead>
          <tr>
            <th scope="col">{t('classification.class')}</th>
            <th scope="col">{t('report.estimate')} m²</th>
            <th scope="col">{t('report.lower', { pct })} m²</th>
          </tr>
        </thead>
        <tbody>
          {assessment.classes.map((id) =>
            id === 'unsure' ? null : (
              <tr key={id}>
                <td>
                  <span className="row">
                    <ClassSwatch entry={classes.find((entry) => entry.id === id)} />
                    {classes.find((entry) => entry.id === id)?.name ?? id}
                  </span>
                </td>
                <td>
                  <FigureValue id={`accuracy/class:${id}/estimated-area`} showUnit={false} />
                </td>
                <td>
                  <FigureValue id={`accuracy/class:${id}/area-lower-bound`} showUnit={false} />
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      <PushButton icon={ChartNoAxesColumn} onPress={() => setOpen(true)}>
        {t('report.open')}
      </PushButton>
      {isOpen ? <ReportDialog assessed={assessment} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}
