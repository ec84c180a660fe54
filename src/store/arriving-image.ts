import type { RasterHeader } from '../core/layers/raster.ts';
import { imageOfFile } from '../core/survey/areas/classified-image.ts';
import type { SurveyFile } from '../core/survey/document/document.ts';
import type { RasterSource } from '../jobs/jobs.ts';
import { type AppContext, patchSession } from './app-context.ts';
import { fileEntry } from './file-entry.ts';
import type { ImageService } from './image-service.ts';

/** An image on its way into the survey: seen at once, while it is checked and hashed. */
export interface Arrival {
  /** Its bytes, and those of the files `beside` it, can be found again: it is read from there now. */
  readonly adopt: (file: SurveyFile, beside: readonly SurveyFile[]) => void;
  readonly end: () => void;
}

export const NO_ARRIVAL: Arrival = { adopt: () => undefined, end: () => undefined };

export interface ArrivingImage {
  readonly name: string;
  /** 0: not known yet. */
  readonly size: number;
  readonly source: RasterSource;
}

/** Shows an image from its directories and overviews alone. What is wrong with it, the import says. */
export function arrive(
  context: AppContext,
  images: ImageService,
  { name, size, source }: ArrivingImage,
  zoom: () => void,
): Arrival {
  const id = context.options.newId();
  const key = `arriving-${id}`;
  let isOnTheWay = true;
  const show = (header: RasterHeader) => {
    const { imageId } = context.store.getState().survey.classification;
    // A DEM beside an image takes nobody's place.
    const isBeside = header.bandCount === 1 && imageId !== null;
    if (!isOnTheWay || !header.crs || isBeside) return;
    const arriving = fileEntry(id, { name, size }, { kind: 'raster', sha256: key, header });
    patchSession(context, { arriving });
    zoom();
  };
  images.present(key, source).then(show, () => undefined);
  return {
    adopt: (file, beside) => images.adopt(imageOfFile(file), key, beside),
    end: () => {
      isOnTheWay = false;
      if (context.store.getState().session.arriving?.id === id) {
        patchSession(context, { arriving: null });
      }
    },
  };
}
