import { Printer, X } from 'lucide-react';
import { useMemo } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { MadeAssessment } from '../../../core/survey/accuracy/assessed-map.ts';
import { matrixView } from '../../../core/survey/accuracy/matrix-view.ts';
import { useAppState } from '../../app-context.tsx';
import { IconButton } from '../../forms/icon-button.tsx';
import { PushButton } from '../../forms/push-button.tsx';
import { useTranslate } from '../../language.ts';
import { AreaChart } from './area-chart.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { PointsChart } from './points-chart.tsx';

interface ReportDialogProps {
  readonly assessed: MadeAssessment;
  readonly onClose: () => void;
}

/** All that the reference points say, on one sheet that can be printed. */
export function ReportDialog({ assessed, onClose }: ReportDialogProps) {
  const t = useTranslate();
  const title = useAppState((state) => state.survey.title);
  const view = useMemo(() => matrixView(assessed), [assessed]);
  const { design, estimator } = assessed.report.method;
  return (
    <ModalOverlay
      className="overlay overlay--report"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="dialog dialog--report">
        <Dialog className="dialog__body report">
          <div className="report__title">
            <Heading slot="title" className="dialog__title">
              {t('report.title')}
              <span className="quiet">　{title}</span>
            </Heading>
            <span className="grow" />
            <PushButton icon={Printer} onPress={() => window.print()}>
              {t('report.print')}
            </PushButton>
            <IconButton icon={X} label={t('report.close')} onPress={onClose} />
          </div>
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
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
