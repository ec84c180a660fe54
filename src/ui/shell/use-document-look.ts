import { useLayoutEffect } from 'react';
import { useAppState } from '../app-context.tsx';
import { useTranslate } from '../language.ts';

/** Theme, language and title on the document itself, for popovers, fonts and line breaking. */
export function useDocumentLook(): void {
  const t = useTranslate();
  const theme = useAppState((state) => state.session.theme);
  const language = useAppState((state) => state.session.language);
  const title = useAppState((state) => state.survey.title);
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
    document.title = title ? `${title} — ${t('app.name')}` : t('app.name');
  }, [theme, language, title, t]);
}
