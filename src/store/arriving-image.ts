import type { RasterHeader } from '../core/layers/raster.ts';
import { type AppContext, patchSession } from './app-context.ts';
import { fileEntry } from './file-entry.ts';
import type { ImageService } from './image-service.ts';

/** An image on its way into the survey: seen at once, while it is checked and hashed. */
export interface Arrival {
  /** The bytes are in the library, under this digest. */
  readonly adopt: (sha256: string) => void;
  readonly end: () => void;
}

const NONE: Arrival = { adopt: () => undefined, end: () => undefined };

/** Shows a GeoTIFF from its directories and overviews alone. What is wrong with it, the import says. */
export function arrive(
  context: AppContext,
  images: ImageService,
  file: File,
  zoom: () => void,
): Arrival {
  if (!/\.tiff?$/i.test(file.name)) return NONE;
  const id = context.options.newId();
  const key = `arriving-${id}`;
  let isOnTheWay = true;
  const show = (header: RasterHeader) => {
    const { imageId } = context.store.getState().survey.classification;
    // A DEM beside an image takes nobody's place.
    const isBeside = header.bandCount === 1 && imageId !== null;
    if (!isOnTheWay || !header.crs || isBeside) return;
    const arriving = fileEntry(id, file, { kind: 'raster', sha256: key, header });
    patchSession(context, { arriving });
    zoom();
  };
  images.present(key, file).then(show, () => undefined);
  return {
    adopt: (sha256) => images.adopt({ name: file.name, sha256, remote: null }, key),
    end: () => {
      isOnTheWay = false;
      if (context.store.getState().session.arriving?.id === id) {
        patchSession(context, { arriving: null });
      }
    },
  };
}
