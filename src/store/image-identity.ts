import { contentId } from '../core/content-id.ts';
import type { ImageFile, ImageSource } from './image-recipe.ts';

/** The same picture with another world file is another image. */
const fileIdentity = ({ sha256, companionIds }: ImageFile) => [sha256, ...companionIds].join('.');

/** Names an image by its bytes; a set by those of its images, their order and how they are put together. */
export function imageIdentity({ combine, files }: ImageSource): string {
  const identities = files.map(fileIdentity);
  return combine === 'single' ? (identities[0] ?? '') : contentId({ combine, files: identities });
}

/** Under which the reduced copies of an image are kept; null where none are: what is on a server. */
export function pyramidId(image: ImageSource): string | null {
  const { combine, files } = image;
  if (files.some(({ remote }) => remote)) return null;
  return combine === 'single' ? (files[0]?.sha256 ?? null) : imageIdentity(image);
}
