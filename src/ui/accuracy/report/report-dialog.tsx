import { useMemo } from 'react';
import type { MadeAssessment } from '../../../core/survey/accuracy/assessed-map.ts';
import { matrixView } from '../../../core/survey/accuracy/matrix-view.ts';
import { ReportSheet } from '../../forms/report-sheet.tsx';
import { useTranslate } from '../../language.ts';
import { AreaChart } from './area-chart.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { NextPoints } from './next-points.tsx';
import { PointsChart } from './points-chart.tsx';

interface ReportDialogProps {
  readonly assessed: MadeAssessment;
  readonly onClose: () => void;
}

/** All that the reference points say, on one sheet that can be printed. */
export function ReportDialog({ assessed, onClose }: ReportDialogProps) {
  const t = useTranslate();
  const view = useMemo(() => matrixView(assessed), [assessed]);
  const { design, estimator } = assessed.report.method;
  return (
    <ReportSheet title={t('report.title')} onClose={onClose}>
      <p className="small quiet">
        {t('report.method', {
          design: t(`design.${design}`),
          estimator: t(`estimator.${estimator}`),
          points: assessed.points,
        })}
      </p>
      <AreaChart assessed={assessed} />
      {view ? <MatrixTable view={view} /> : null}
      <PointsChart assessed={assessed} />
      <NextPoints assessed={assessed} />
    </ReportSheet>
  );
}
