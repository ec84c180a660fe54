import { PackageCheck, Redo2, Undo2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useAppState, useCommands } from '../app-context.tsx';
import { IconButton } from '../forms/icon-button.tsx';
import { useTranslate } from '../language.ts';
import { Logo } from './logo.tsx';
import { MainMenu } from './main-menu.tsx';
import { LanguageMenu, ThemeMenu } from './preferences.tsx';
import { SavedBadge } from './saved-badge.tsx';
import { SurveyTitle } from './survey-title.tsx';

function History() {
  const t = useTranslate();
  const commands = useCommands();
  const canUndo = useAppState((state) => state.canUndo);
  const canRedo = useAppState((state) => state.canRedo);
  return (
    <>
      <IconButton
        icon={Undo2}
        label={t('top.undo')}
        onPress={commands.undo}
        isDisabled={!canUndo}
      />
      <IconButton
        icon={Redo2}
        label={t('top.redo')}
        onPress={commands.redo}
        isDisabled={!canRedo}
      />
    </>
  );
}

export function TopBar() {
  const t = useTranslate();
  const commands = useCommands();
  const mode = useAppState((state) => state.session.mode);
  const busy = useAppState((state) => state.session.jobs.some((job) => job.kind === 'export'));
  const empty = useAppState((state) => state.survey.files.length + state.survey.items.length === 0);
  return (
    <header className="top">
      <span className="brand">
        <Logo />
        <span className="top__spare">Moba</span>
      </span>
      <SurveyTitle />
      <SavedBadge />
      <span className="grow" />
      {mode === 'edit' ? <History /> : null}
      <span className="top__rule" aria-hidden />
      <LanguageMenu />
      <ThemeMenu />
      <MainMenu />
      {mode === 'edit' ? (
        <Button
          className="button button--primary"
          aria-label={t('top.export')}
          isDisabled={busy || empty}
          onPress={() => void commands.exportEvidence()}
        >
          <PackageCheck size={18} aria-hidden className="icon" />
          <span className="button__text--spare">{t('top.export')}</span>
        </Button>
      ) : null}
    </header>
  );
}
