import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

interface ChoiceMenuProps<Id extends string> {
  readonly label: string;
  readonly value: Id;
  readonly options: readonly {
    readonly id: Id;
    readonly face: ReactNode;
    readonly lang?: string;
  }[];
  readonly onChoose: (id: Id) => void;
  /** What the closed button shows. */
  readonly children: ReactNode;
}

/** A quiet button of the top bar that opens one of a few choices. */
export function ChoiceMenu<Id extends string>(props: ChoiceMenuProps<Id>) {
  const { label, value, options, onChoose, children } = props;
  return (
    <MenuTrigger>
      <Button className="button button--quiet" aria-label={label} data-tip={label}>
        {children}
      </Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu
          aria-label={label}
          selectionMode="single"
          selectedKeys={[value]}
          onAction={(key) => onChoose(key as Id)}
        >
          {options.map(({ id, face, lang }) => (
            <MenuItem key={id} id={id} className="option" {...(lang ? { lang } : {})}>
              {face}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
