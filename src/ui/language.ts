import { useCallback } from 'react';
import type { Params } from '../i18n/fill.ts';
import { type Language, type MessageKey, t } from '../i18n/t.ts';
import { useAppState } from './app-context.tsx';

export type Translate = (key: MessageKey, params?: Params) => string;

export const useLanguage = (): Language => useAppState((state) => state.session.language);

/** `t` in the language of the session. */
export function useTranslate(): Translate {
  const language = useLanguage();
  return useCallback((key, params) => t(language, key, params), [language]);
}

/** False in review: what a stranger opened is read, not written. */
export const useCanEdit = (): boolean => useAppState((state) => state.session.mode === 'edit');
