import { Languages, Moon, Sun, SunMoon } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Language, Theme } from '../../store/state.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { useTranslate } from '../language.ts';

const LANGUAGES: readonly { readonly id: Language; readonly name: string }[] = [
  { id: 'ja', name: '日本語' },
  { id: 'en', name: 'English' },
];

export function LanguageMenu() {
  const t = useTranslate();
  const commands = useCommands();
  const language = useAppState((state) => state.session.language);
  return (
    <MenuTrigger>
      <Button
        className="button button--quiet"
        aria-label={t('top.language')}
        data-tip={t('top.language')}
      >
        <Languages size={18} aria-hidden />
        <span className="button__text--spare">
          {LANGUAGES.find((entry) => entry.id === language)?.name}
        </span>
      </Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu
          aria-label={t('top.language')}
          selectionMode="single"
          selectedKeys={[language]}
          onAction={(key) => commands.setSession({ language: key as Language })}
        >
          {LANGUAGES.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} className="option" lang={entry.id}>
              {entry.name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
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
  return (
    <MenuTrigger>
      <Button
        className="button button--quiet"
        aria-label={t('top.theme')}
        data-tip={t('top.theme')}
      >
        <Icon size={18} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu
          aria-label={t('top.theme')}
          selectionMode="single"
          selectedKeys={[theme]}
          onAction={(key) => commands.setSession({ theme: key as Theme })}
        >
          {THEMES.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} className="option">
              <span className="option__line">
                <entry.icon size={18} aria-hidden />
                {t(`theme.${entry.id}`)}
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
