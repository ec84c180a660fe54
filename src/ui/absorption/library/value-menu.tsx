import { BookOpen, Plus } from 'lucide-react';
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Text,
} from 'react-aria-components';
import { COEFFICIENT_LIBRARY } from '../../../core/absorption/index.ts';
import type { TypedValue } from '../../../core/survey/document/evidence-entry.ts';
import { useAppState } from '../../app-context.tsx';
import { useTranslate } from '../../language.ts';
import { type LibraryEntry, valuesFor } from './library-values.ts';

interface ValueMenuProps {
  readonly label: string;
  readonly quantity: string;
  readonly bed: string;
  readonly unit?: string;
  readonly canKeep: boolean;
  readonly onChoose: (value: TypedValue) => void;
  readonly onKeep: () => void;
}

const KEEP = 'keep';

function Section({
  title,
  entries,
  unit,
}: {
  title: string;
  entries: readonly LibraryEntry[];
  unit: string;
}) {
  const t = useTranslate();
  if (entries.length === 0) return null;
  return (
    <MenuSection>
      <Header className="menu__title">{title}</Header>
      {entries.map(({ id, text, bed, species, citation, validity, isOwn }) => (
        <MenuItem key={id} id={id} className="option option--value" textValue={`${text} ${bed}`}>
          <Text slot="label">
            <strong>
              {text} {unit}
            </strong>{' '}
            <span className="quiet">{[bed, species].filter(Boolean).join('・')}</span>
            {isOwn ? <span className="tag">{t('value.own')}</span> : null}
          </Text>
          <Text slot="description" className="option__hint">
            {citation}
          </Text>
          {validity ? <span className="option__hint">{validity}</span> : null}
        </MenuItem>
      ))}
    </MenuSection>
  );
}

/** 「値を選ぶ」: values of this quantity, those of this bed first, each with its citation. */
export function ValueMenu(props: ValueMenuProps) {
  const { label, quantity, bed, unit = '', canKeep, onChoose, onKeep } = props;
  const t = useTranslate();
  const own = useAppState((state) => state.survey.library);
  const { ofBed, others } = valuesFor(quantity, bed, COEFFICIENT_LIBRARY, own);
  const isEmpty = ofBed.length === 0 && others.length === 0;
  const name = t('value.choose-for', { label });
  const choose = (id: string) => {
    if (id === KEEP) {
      onKeep();
      return;
    }
    const chosen = [...ofBed, ...others].find((entry) => entry.id === id);
    if (chosen) onChoose({ text: chosen.text, source: chosen.citation });
  };
  return (
    <MenuTrigger>
      <Button className="button button--quiet" aria-label={name} data-tip={name}>
        <BookOpen size={18} aria-hidden className="icon" />
      </Button>
      <Popover className="popover popover--values" placement="bottom end" offset={4}>
        <Menu
          aria-label={name}
          disabledKeys={['none', ...(canKeep ? [] : [KEEP])]}
          onAction={(key) => choose(String(key))}
        >
          {isEmpty ? (
            <MenuItem id="none" className="option">
              {t('value.none')}
            </MenuItem>
          ) : null}
          <Section title={bed || t('value.this-bed')} entries={ofBed} unit={unit} />
          <Section title={t('value.other-beds')} entries={others} unit={unit} />
          <MenuSection>
            <Header className="menu__title">{t('library.title')}</Header>
            <MenuItem id={KEEP} className="option" textValue={t('value.keep')}>
              <span className="option__line">
                <Plus size={16} aria-hidden className="icon" />
                {t('value.keep')}
              </span>
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
