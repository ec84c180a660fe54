import { Layers2 } from 'lucide-react';
import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { ImageSet } from '../../../core/survey/document/document.ts';
import { addImageSet } from '../../../core/survey/edit/edit-classification.ts';
import { imagesOf, suggestImageSet } from '../../../core/survey/edit/image-set-draft.ts';
import { sentence } from '../../../i18n/t.ts';
import { useApp, useAppState } from '../../app-context.tsx';
import { PushButton } from '../../forms/push-button.tsx';
import { Segmented } from '../../forms/segmented.tsx';
import { TextBox } from '../../forms/text-box.tsx';
import { useLanguage, useTranslate } from '../../language.ts';
import { ImageSetList, sizeText } from './image-set-list.tsx';
import { type SetCheck, useSetCheck } from './use-set-check.ts';

const KINDS = ['bands', 'mosaic'] as const;

/** What the images would be together, or why they can't. */
function Outcome({ kind, check }: { kind: ImageSet['kind']; check: SetCheck }) {
  const t = useTranslate();
  const language = useLanguage();
  switch (check.kind) {
    case 'too-few':
      return <p className="small quiet">{t('set.too-few')}</p>;
    case 'checking':
      return <p className="small quiet">{t('set.checking')}</p>;
    case 'refused':
      return (
        <p className="small set-refused" role="alert">
          {sentence(language, 'error', check.error.code, check.error.details)}
        </p>
      );
    case 'fits': {
      const { width, height, bandCount } = check;
      const size = sizeText(width, height);
      return <p className="small">{t(`set.fits.${kind}`, { size, count: bandCount })}</p>;
    }
  }
}

function ImageSetForm({ close }: { close: () => void }) {
  const t = useTranslate();
  const { store, commands, newId } = useApp();
  const [start] = useState(() => {
    const images = imagesOf(store.getState().survey);
    return { images, suggested: suggestImageSet(images) };
  });
  const [images, setImages] = useState(start.images);
  const [kind, setKind] = useState<ImageSet['kind']>(start.suggested.kind);
  const [chosen, setChosen] = useState(start.suggested.fileIds);
  const [named, setNamed] = useState('');
  const fileIds = images.map(({ id }) => id).filter((id) => chosen.includes(id));
  const check = useSetCheck({ kind, fileIds });
  const first = images.find(({ id }) => id === fileIds[0])?.name.replace(/\.[^.]*$/, '') ?? '';
  const name = named.trim() || t(`set.name.${kind}`, { first, count: fileIds.length });

  const move = (id: string, by: -1 | 1) => {
    const at = images.findIndex((image) => image.id === id);
    const [one, other] = [images[at], images[at + by]];
    if (one && other) setImages(images.with(at, other).with(at + by, one));
  };
  const make = () => {
    commands.edit(addImageSet({ id: newId(), name, kind, fileIds }));
    commands.zoomToSurvey();
    close();
  };
  return (
    <>
      <header className="sheet__head">
        <Layers2 size={22} strokeWidth={1.7} aria-hidden />
        <Heading slot="title">{t('set.title')}</Heading>
        <p className="small quiet">{t('set.lead')}</p>
      </header>
      <div className="sheet__body">
        <div>
          <Segmented
            label={t('set.kind')}
            value={kind}
            options={KINDS.map((id) => ({ id, name: t(`set.kind.${id}`) }))}
            onChange={(id) => setKind(id as ImageSet['kind'])}
          />
          <p className="small quiet set-hint">{t(`set.hint.${kind}`)}</p>
        </div>
        <ImageSetList images={images} chosen={chosen} onChoose={setChosen} onMove={move} />
        <TextBox label={t('set.name')} value={name} onCommit={setNamed} />
      </div>
      <footer className="sheet__foot">
        <Outcome kind={kind} check={check} />
        <PushButton onPress={close}>{t('table.cancel')}</PushButton>
        <PushButton kind="primary" isDisabled={check.kind !== 'fits'} onPress={make}>
          {t(`set.make.${kind}`)}
        </PushButton>
      </footer>
    </>
  );
}

/** Several images as one: a button where there are several, and what it opens. */
export function CombineImages() {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const count = useAppState(({ survey }) => imagesOf(survey).length);
  if (count < 2) return null;
  return (
    <>
      <PushButton icon={Layers2} wide onPress={() => setOpen(true)}>
        {t('set.open')}
      </PushButton>
      <ModalOverlay className="sheet-ground" isOpen={isOpen} onOpenChange={setOpen} isDismissable>
        <Modal className="sheet sheet--narrow">
          <Dialog className="sheet__dialog">
            {isOpen ? <ImageSetForm close={() => setOpen(false)} /> : null}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
