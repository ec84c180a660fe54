import { ArrowDown, ArrowUp } from 'lucide-react';
import { Checkbox, CheckboxGroup } from 'react-aria-components';
import type { ImageFileEntry } from '../../../core/survey/edit/image-set-draft.ts';
import { groupDigits } from '../../figures/number-format.ts';
import { IconButton } from '../../forms/icon-button.tsx';
import { useTranslate } from '../../language.ts';

interface ImageSetListProps {
  /** All images, in the order that they would have. */
  readonly images: readonly ImageFileEntry[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
  /** −1 up, 1 down. */
  readonly onMove: (id: string, by: -1 | 1) => void;
}

/** Which images, and in which order: the order of the bands, or which lies on top. */
export function ImageSetList({ images, chosen, onChoose, onMove }: ImageSetListProps) {
  const t = useTranslate();
  return (
    <CheckboxGroup
      aria-label={t('set.images')}
      value={[...chosen]}
      onChange={(ids) => onChoose(images.map(({ id }) => id).filter((id) => ids.includes(id)))}
    >
      <ol className="set-list">
        {images.map(({ id, name, raster }, at) => (
          <li key={id} className="set-list__row">
            <Checkbox value={id} className="pick set-list__pick">
              <span className="set-list__name">
                <span className="set-list__file">{name}</span>
                <span className="small quiet">
                  {t('data.pixels', { size: sizeText(raster.width, raster.height) })}
                  {'　'}
                  {t('data.bands', { count: raster.bandCount, type: raster.dataType })}
                </span>
              </span>
            </Checkbox>
            <IconButton
              icon={ArrowUp}
              label={t('set.up', { name })}
              isDisabled={at === 0}
              onPress={() => onMove(id, -1)}
            />
            <IconButton
              icon={ArrowDown}
              label={t('set.down', { name })}
              isDisabled={at === images.length - 1}
              onPress={() => onMove(id, 1)}
            />
          </li>
        ))}
      </ol>
    </CheckboxGroup>
  );
}

export const sizeText = (width: number, height: number): string =>
  `${groupDigits(String(width))} × ${groupDigits(String(height))}`;
