import { ChevronDown, Copy, Plus } from 'lucide-react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { CoverClass, CoverScale } from '../../../core/coverage/cover-scale.ts';
import { hasFixedBounds, PUBLISHED_SCALES } from '../../../core/coverage/cover-scales.ts';
import { addCoverClass, updateCoverScale } from '../../../core/survey/edit/edit-cover.ts';
import { useCommands } from '../../app-context.tsx';
import { PushButton } from '../../forms/push-button.tsx';
import { TextBox } from '../../forms/text-box.tsx';
import { useCanEdit, useTranslate } from '../../language.ts';
import { CoverClassRow } from './cover-class-row.tsx';

interface CoverScaleTableProps {
  readonly scale: CoverScale;
  readonly onCopy: (copy: CoverScale) => void;
}

const isUnbounded = ({ lowerPct, upperPct }: CoverClass) => lowerPct === '' || upperPct === '';
const hasBound = ({ lowerPct, upperPct }: CoverClass) => lowerPct !== '' || upperPct !== '';

function Classes({ scale, isOwn }: { scale: CoverScale; isOwn: boolean }) {
  const t = useTranslate();
  const commands = useCommands();
  const isFixed = hasFixedBounds(scale);
  const keep = (classes: readonly CoverClass[]) =>
    commands.edit(updateCoverScale(scale.id, { classes }));
  return (
    <table className="table scale-table" aria-label={scale.name}>
      <thead>
        <tr>
          <th scope="col">{t('cover.class-code')}</th>
          <th scope="col" className="scale-table__label">
            {t('cover.class-label')}
          </th>
          <th scope="col">{t('cover.class-lower')}</th>
          <th scope="col">{t('cover.class-upper')}</th>
          {isOwn ? (
            <th>
              <span className="visually-hidden">{t('cover.actions')}</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {scale.classes.map((entry, index) => (
          <CoverClassRow
            // A class has no id of its own, and its code may be typed anew.
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are never reordered
            key={index}
            entry={entry}
            editing={isFixed ? 'none' : isOwn ? 'all' : 'bounds'}
            onChange={(patch) =>
              keep(scale.classes.map((old, at) => (at === index ? { ...old, ...patch } : old)))
            }
            onRemove={() => keep(scale.classes.filter((_, at) => at !== index))}
          />
        ))}
      </tbody>
    </table>
  );
}

/** The classes of a scale with their bounds; those of a publication are read only. */
export function CoverScaleTable({ scale, onCopy }: CoverScaleTableProps) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const isFixed = hasFixedBounds(scale);
  const isOwn = !PUBLISHED_SCALES.some(({ id }) => id === scale.id);
  const isOpen = scale.classes.length === 0 || scale.classes.some(isUnbounded);
  const change = (patch: Partial<Omit<CoverScale, 'id'>>) =>
    commands.edit(updateCoverScale(scale.id, patch));
  const copy = () =>
    onCopy({
      ...scale,
      id: crypto.randomUUID(),
      name: t('cover.scale-copy-of', { name: scale.name }),
      citation: '',
    });
  return (
    <Disclosure className="fold" defaultExpanded={isOpen}>
      <Heading level={3}>
        <Button slot="trigger" className="fold__button">
          <ChevronDown size={16} aria-hidden className="icon" />
          {t('cover.scale-table')}
        </Button>
      </Heading>
      <DisclosurePanel>
        <div className="stack">
          {isOwn ? (
            <TextBox
              label={t('cover.scale-name')}
              value={scale.name}
              onCommit={(name) => change({ name })}
            />
          ) : null}
          {!isOwn && !isFixed && isOpen ? (
            <p className="note note--plain" data-tone="doubt">
              {t('cover.scale-unbounded')}
            </p>
          ) : null}
          <Classes scale={scale} isOwn={isOwn && canEdit} />
          {isOwn && canEdit ? (
            <PushButton icon={Plus} onPress={() => commands.edit(addCoverClass(scale.id))}>
              {t('cover.class-add')}
            </PushButton>
          ) : null}
          {isFixed ? (
            <p className="small quiet">
              {scale.citation}　{t('cover.scale-fixed')}
            </p>
          ) : (
            <TextBox
              label={t('cover.scale-source')}
              value={scale.citation}
              placeholder={t('cover.scale-source-hint')}
              doubt={scale.citation.trim() === '' && scale.classes.some(hasBound)}
              onCommit={(citation) => change({ citation })}
            />
          )}
          {isFixed && canEdit ? (
            <PushButton icon={Copy} onPress={copy}>
              {t('cover.scale-copy')}
            </PushButton>
          ) : null}
        </div>
      </DisclosurePanel>
    </Disclosure>
  );
}
