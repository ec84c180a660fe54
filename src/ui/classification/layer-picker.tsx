import { Layers } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { withCompanions } from '../../core/layers/companion-names.ts';
import type { LayerSource } from '../../store/layer-use.ts';
import { useAppState } from '../app-context.tsx';
import { useTranslate } from '../language.ts';

const FROM_FILE = 'from-file';

interface LayerPickerProps {
  readonly label: string;
  readonly onPick: (source: LayerSource) => void;
}

/** A vector layer of the survey, or one from a file. */
export function LayerPicker({ label, onPick }: LayerPickerProps) {
  const t = useTranslate();
  const files = useAppState((state) => state.survey.files);
  const layers = useMemo(() => files.filter(({ kind }) => kind === 'vector'), [files]);
  const input = useRef<HTMLInputElement>(null);
  const items = [
    ...layers.map(({ id, name }) => ({ id, name })),
    { id: FROM_FILE, name: t('layer-picker.file') },
  ];
  const take = (list: FileList | null) => {
    for (const { file, companions } of withCompanions([...(list ?? [])])) {
      onPick({ kind: 'file', file, companions });
    }
  };
  return (
    <>
      <MenuTrigger>
        <Button className="button">
          <Layers size={18} aria-hidden className="icon" />
          {label}
        </Button>
        <Popover className="popover" offset={4}>
          <Menu
            aria-label={label}
            items={items}
            onAction={(id) => {
              if (id === FROM_FILE) input.current?.click();
              else onPick({ kind: 'known', fileId: String(id) });
            }}
          >
            {(item) => (
              <MenuItem id={item.id} className="option" textValue={item.name}>
                {item.name}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
    </>
  );
}
