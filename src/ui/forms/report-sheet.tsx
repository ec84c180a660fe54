import { Printer, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useAppState } from '../app-context.tsx';
import { useTranslate } from '../language.ts';
import { IconButton } from './icon-button.tsx';
import { PushButton } from './push-button.tsx';

interface ReportSheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Charts and their tables over the whole screen, on a sheet that can be printed. */
export function ReportSheet({ title, onClose, children }: ReportSheetProps) {
  const t = useTranslate();
  const survey = useAppState((state) => state.survey.title);
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
              {title}
              <span className="quiet">　{survey}</span>
            </Heading>
            <span className="grow" />
            <PushButton icon={Printer} onPress={() => window.print()}>
              {t('report.print')}
            </PushButton>
            <IconButton icon={X} label={t('report.close')} onPress={onClose} />
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
