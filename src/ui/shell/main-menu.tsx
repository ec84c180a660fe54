import { FilePlus, FolderOpen, Menu as MenuIcon, ScanSearch, Sprout } from 'lucide-react';
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import { SAMPLE_NAMES } from '../../store/commands.ts';
import { useCommands } from '../app-context.tsx';
import { useTranslate } from '../language.ts';
import { OtherSurveys, useOtherSurveys } from './other-surveys.tsx';
import { pickFiles } from './pick-files.ts';

export function MainMenu() {
  const t = useTranslate();
  const commands = useCommands();
  const { surveys, refresh } = useOtherSurveys();
  return (
    <MenuTrigger
      onOpenChange={(isOpen) => {
        if (isOpen) refresh();
      }}
    >
      <Button
        className="button button--quiet"
        aria-label={t('menu.label')}
        data-tip={t('menu.label')}
      >
        <MenuIcon size={20} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu aria-label={t('menu.label')}>
          <MenuItem className="option" onAction={() => void commands.newSurvey()}>
            <span className="option__line">
              <FilePlus size={18} aria-hidden />
              {t('menu.new')}
            </span>
          </MenuItem>
          <MenuItem
            className="option"
            onAction={() =>
              pickFiles({ multiple: true }, (files) => void commands.importFiles(files))
            }
          >
            <span className="option__line">
              <FolderOpen size={18} aria-hidden />
              {t('menu.open')}
            </span>
          </MenuItem>
          <MenuItem
            className="option"
            onAction={() =>
              pickFiles({ multiple: false, accept: '.zip' }, ([file]) => {
                if (file) void commands.openEvidence(file);
              })
            }
          >
            <span className="option__line">
              <ScanSearch size={18} aria-hidden />
              {t('menu.review')}
            </span>
          </MenuItem>
          <Separator className="menu__line" />
          {surveys.length > 0 ? <OtherSurveys surveys={surveys} /> : null}
          {surveys.length > 0 ? <Separator className="menu__line" /> : null}
          <MenuSection>
            <Header className="menu__title">{t('menu.samples')}</Header>
            {SAMPLE_NAMES.map((name) => (
              <MenuItem
                key={name}
                className="option"
                onAction={() => void commands.openSample(name)}
              >
                <span className="option__line">
                  <Sprout size={18} aria-hidden />
                  {t(`sample.${name}`)}
                </span>
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
