import { useState } from 'react';
import { Header, MenuItem, MenuSection, Text } from 'react-aria-components';
import type { StoredSurveyHead } from '../../store/commands.ts';
import { useCommands } from '../app-context.tsx';
import { useLanguage, useTranslate } from '../language.ts';

/** The menu stays a menu: who worked on more finds the latest. */
const SHOWN = 8;

/** The other surveys of this device, read each time the menu opens. */
export function useOtherSurveys() {
  const commands = useCommands();
  const [surveys, setSurveys] = useState<readonly StoredSurveyHead[]>([]);
  const refresh = () => {
    void commands.listSurveys().then((all) => setSurveys(all.slice(0, SHOWN)));
  };
  return { surveys, refresh };
}

/** The way back to earlier work, latest first. */
export function OtherSurveys({ surveys }: { surveys: readonly StoredSurveyHead[] }) {
  const t = useTranslate();
  const language = useLanguage();
  const commands = useCommands();
  const when = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <MenuSection>
      <Header className="menu__title">{t('menu.others')}</Header>
      {surveys.map(({ id, title, savedAt }) => (
        <MenuItem
          key={id}
          className="option"
          textValue={title || t('top.untitled')}
          onAction={() => void commands.openStored(id)}
        >
          <Text slot="label" className="clip">
            {title || t('top.untitled')}
          </Text>
          <Text slot="description" className="option__hint">
            {when.format(savedAt)}
          </Text>
        </MenuItem>
      ))}
    </MenuSection>
  );
}
