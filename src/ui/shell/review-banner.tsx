import { ScanSearch, TriangleAlert } from 'lucide-react';
import { useAppState, useCommands } from '../app-context.tsx';
import { reviewFindings } from '../evidence/review-findings.ts';
import { PushButton } from '../forms/push-button.tsx';
import { useTranslate } from '../language.ts';

/** Says that someone else's package is open, whether it holds, and how to get back. */
export function ReviewBanner() {
  const t = useTranslate();
  const commands = useCommands();
  const review = useAppState((state) => state.session.review);
  if (review === null) return null;
  const found = reviewFindings(review);
  const { state } = review.map;
  const said =
    state === 'none' || state === 'equal' || state === 'waiting' || state === 'checking'
      ? state
      : null;
  const isOpen = found.open.includes('fits');
  const isRunning = review.fits.fits.some((fit) => fit.state === 'checking');
  const holds = found.different === 0;
  const Icon = holds ? ScanSearch : TriangleAlert;
  const { files, figures, fits, maps } = found;
  const params = { files, figures, fits, maps };
  return (
    <div className="banner" role="status" data-tone={holds ? 'ok' : 'doubt'}>
      <Icon size={18} aria-hidden className="icon" />
      <p className="grow">
        <strong>{t('review.title', { file: review.fileName })}</strong>{' '}
        {holds && said ? t(`review.holds.${said}`) : t('review.differs', params)}
        {isOpen ? ` ${t(isRunning ? 'review.fits.running' : 'review.fits.open')}` : null}
      </p>
      <PushButton kind="quiet" onPress={() => commands.setSession({ stage: 'evidence' })}>
        {t('review.report')}
      </PushButton>
      <PushButton onPress={commands.closeReview}>{t('review.close')}</PushButton>
    </div>
  );
}
