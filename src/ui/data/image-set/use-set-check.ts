import { useEffect, useMemo, useState } from 'react';
import { isSurveyError, SurveyError } from '../../../core/errors.ts';
import { imageOfSurvey } from '../../../core/survey/areas/classified-image.ts';
import type { ImageSet } from '../../../core/survey/document/document.ts';
import { useApp, useAppState } from '../../app-context.tsx';

export type SetCheck =
  | { readonly kind: 'too-few' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'refused'; readonly error: SurveyError }
  | {
      readonly kind: 'fits';
      readonly width: number;
      readonly height: number;
      readonly bandCount: number;
    };

/** Opens the images together, as the map would: what disagrees is said before anything is made. */
export function useSetCheck({ kind, fileIds }: Omit<ImageSet, 'id' | 'name'>): SetCheck {
  const { images } = useApp();
  const files = useAppState(({ survey }) => survey.files);
  const asked = `${kind} ${fileIds.join(' ')}`;
  const image = useMemo(() => {
    const [how, ...ids] = asked.split(' ').filter((part) => part !== '');
    const combine = how === 'bands' ? 'bands' : 'mosaic';
    const set: ImageSet = { id: 'draft', name: '', kind: combine, fileIds: ids };
    return ids.length < 2 ? null : imageOfSurvey({ files, imageSets: [set] }, set.id);
  }, [asked, files]);
  const [answer, setAnswer] = useState<{ readonly to: object; readonly is: SetCheck } | null>(null);
  useEffect(() => {
    if (!image) return;
    let isWanted = true;
    const tell = (is: SetCheck) => isWanted && setAnswer({ to: image, is });
    images.header(image).then(
      ({ width, height, bandCount }) => tell({ kind: 'fits', width, height, bandCount }),
      (error: unknown) =>
        tell({
          kind: 'refused',
          error: isSurveyError(error)
            ? error
            : new SurveyError('unexpected', { message: String(error) }),
        }),
    );
    return () => {
      isWanted = false;
    };
  }, [images, image]);
  if (!image) return { kind: 'too-few' };
  return answer?.to === image ? answer.is : { kind: 'checking' };
}
