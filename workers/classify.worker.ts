import { expose } from 'comlink';
import type { OnProgress } from '../src/core/progress.ts';
import { blobSource, bytesSource } from '../src/files/byte-source.ts';
import { type ClassifyRequest, classifyImage } from '../src/files/classify-image.ts';
import { modelJson } from '../src/files/evidence/model-json.ts';
import { openGeoTiff } from '../src/files/geotiff/open-geotiff.ts';
import { sha256Of } from '../src/files/hash.ts';
import { settle } from '../src/jobs/error-transfer.ts';

type ClassifyInput = Pick<ClassifyRequest, 'samples' | 'classes' | 'settings'> & {
  readonly image: { readonly blob: Blob; readonly name: string };
};

async function classify({ image, ...request }: ClassifyInput, onProgress: OnProgress) {
  const reader = await openGeoTiff(blobSource(image.blob, image.name));
  const now = () => performance.now();
  const { classifier, ...result } = await classifyImage({ ...request, reader, now, onProgress });
  const sha256 = await sha256Of(bytesSource(result.tiff, image.name));
  return { ...result, sha256, modelJson: modelJson(classifier) };
}

const api = {
  classify: (input: ClassifyInput, onProgress: OnProgress) =>
    settle(
      () => classify(input, onProgress),
      ({ tiff }) => [tiff.buffer],
    ),
};

export type ClassifyApi = typeof api;
expose(api);
