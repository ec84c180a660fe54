import { Languages, Moon, Sun, SunMoon } from 'lucide-react';
import { useAppState, useCommands } from '../app-context.tsx';
import { useTranslate } from '../language.ts';
import { ChoiceMenu } from './choice-menu.tsx';

const LANGUAGES = [
  { id: 'ja', lang: 'ja', face: '日本語' },
  { id: 'en', lang: 'en', face: 'English' },
] as const;

export function LanguageMenu() {
  const t = useTranslate();
  const commands = useCommands();
  const language = useAppState((state) => state.session.language);
  return (
    <ChoiceMenu
      label={t('top.language')}
      value={language}
      options={LANGUAGES}
      onChoose={(id) => commands.setSession({ language: id })}
    >
      <Languages size={18} aria-hidden />
      <span className="button__text--spare">
        {LANGUAGES.find((entry) => entry.id === language)?.face}
      </span>
    </ChoiceMenu>
  );
}

const THEMES = [
  { id: 'system', icon: SunMoon },
  { id: 'light', icon: Sun },
  { id: 'dark', icon: Moon },
] as const;

export function ThemeMenu() {
  const t = useTranslate();
  const commands = useCommands();
  const theme = useAppState((state) => state.session.theme);
  const Icon = THEMES.find((entry) => entry.id === theme)?.icon ?? SunMoon;
  const options = THEMES.map((entry) => ({
    id: entry.id,
    face: (
      <span className="option__line">
        <entry.icon size={18} aria-hidden />
        {t(`theme.${entry.id}`)}
      </span>
    ),
  }));
  return (
    <ChoiceMenu
      label={t('top.theme')}
      value={theme}
      options={options}
      onChoose={(id) => commands.setSession({ theme: id })}
    >
      <Icon size={18} aria-hidden />
    </ChoiceMenu>
  );
}
