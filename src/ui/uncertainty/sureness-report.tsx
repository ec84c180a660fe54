import { ReportSheet } from '../forms/report-sheet.tsx';
import { useTranslate } from '../language.ts';
import { BoundResult, TwoWays } from './bound-result.tsx';
import { CreditChart } from './credit-chart.tsx';
import { NextSurveyPlans } from './next-survey.tsx';
import { TornadoTable } from './tornado.tsx';
import { UnknownTable } from './unknown-list.tsx';
import type { MadeSureness } from './use-bound.ts';

interface SurenessReportProps {
  readonly sureness: MadeSureness;
  readonly onClose: () => void;
}

/** All that is known of how sure the credit is, on one sheet that can be printed. */
export function SurenessReport({ sureness, onClose }: SurenessReportProps) {
  const t = useTranslate();
  return (
    <ReportSheet title={t('sure.report-title')} onClose={onClose}>
      <BoundResult sureness={sureness} />
      <TwoWays sureness={sureness} />
      <CreditChart sureness={sureness} isSheet />
      <TornadoTable sureness={sureness} />
      <NextSurveyPlans sureness={sureness} isSheet />
      <UnknownTable unknown={sureness.result.unknown} />
    </ReportSheet>
  );
}
