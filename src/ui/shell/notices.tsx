import { CircleAlert, Info, X } from 'lucide-react';
import { sentence } from '../../i18n/t.ts';
import type { Notice } from '../../store/state.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { IconButton } from '../forms/icon-button.tsx';
import { useLanguage, useTranslate } from '../language.ts';

function NoticeCard({ notice }: { notice: Notice }) {
  const t = useTranslate();
  const language = useLanguage();
  const commands = useCommands();
  const isError = notice.tone === 'error';
  const Icon = isError ? CircleAlert : Info;
  return (
    <div className="notice" data-tone={notice.tone} role={isError ? 'alert' : 'status'}>
      <Icon size={20} aria-hidden />
      <p>{sentence(language, isError ? 'error' : 'notice', notice.code, notice.details)}</p>
      <IconButton
        icon={X}
        label={t('notice.dismiss')}
        onPress={() => commands.dismissNotice(notice.id)}
      />
    </div>
  );
}

/** Errors and news, each until it is dismissed; over the map, where nothing is typed. */
export function Notices() {
  const t = useTranslate();
  const notices = useAppState((state) => state.session.notices);
  return (
    <section className="notices" aria-label={t('notice.list')}>
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}
