import { ImageDown } from 'lucide-react';
import { withheldImage } from '../../store/shown-image.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useTranslate } from '../language.ts';

/** An image at an address: who opens a package asks nobody else, unless they say so. */
export function RemoteImageLine() {
  const t = useTranslate();
  const commands = useCommands();
  const image = useAppState(withheldImage);
  if (image === null) return null;
  const addresses = image.files.flatMap(({ remote }) => (remote ? [remote.url] : []));
  return (
    <div className="stack" data-testid="remote-image">
      <p className="small quiet">{t('review.image.remote')}</p>
      {addresses.map((url) => (
        <p className="small address" key={url}>
          {url}
        </p>
      ))}
      <PushButton icon={ImageDown} onPress={commands.readAddresses}>
        {t('review.image.show')}
      </PushButton>
    </div>
  );
}
