import { SurveyError } from '../core/errors.ts';
import type { Survey } from '../core/survey/document/document.ts';
import { emptySurvey } from '../core/survey/document/empty-survey.ts';
import { surveyFromJson } from '../core/survey/document/schema.ts';
import { type AppContext, notifyError, patchSession, replaceSurvey } from './app-context.ts';
import type { Commands, SampleName } from './commands.ts';

interface SampleSource {
  readonly survey: URL;
  /** Files beside the document, by the name that it gives them. */
  readonly files: Readonly<Record<string, URL>>;
}

const SAMPLES: Readonly<Record<SampleName, SampleSource>> = {
  cove: {
    survey: new URL('../../sample-data/cove/survey.json', import.meta.url),
    files: {
      'orthomosaic.tif': new URL('../../sample-data/cove/orthomosaic.tif', import.meta.url),
      'training.geojson': new URL('../../sample-data/cove/training.geojson', import.meta.url),
      'reference.geojson': new URL('../../sample-data/cove/reference.geojson', import.meta.url),
      'quadrats.csv': new URL('../../sample-data/cove/quadrats.csv', import.meta.url),
    },
  },
  'suma-2024': {
    survey: new URL('../../sample-data/applications/suma-2024.json', import.meta.url),
    files: {},
  },
  'mie-2018-2021': {
    survey: new URL('../../sample-data/applications/mie-2018-2021.json', import.meta.url),
    files: {},
  },
};

type SurveyCommands = Pick<Commands, 'newSurvey' | 'openSample' | 'openSurveyDocument'>;

export function sampleCommands(
  context: AppContext,
  own: Pick<Commands, 'closeReview' | 'zoomToSurvey'>,
): SurveyCommands {
  const openSurveyDocument = async (survey: Survey) => {
    own.closeReview();
    if ((await context.shelf?.flush()) === false) return;
    replaceSurvey(context, survey);
    own.zoomToSurvey();
  };

  const openSample = async (name: SampleName) => {
    try {
      const source = SAMPLES[name];
      const document = surveyFromJson(await (await fetched(source.survey)).json());
      for (const file of document.files) {
        const address = source.files[file.name];
        if (!address) continue;
        const blob = await (await fetched(address)).blob();
        const sha256 = await context.jobs.hash(blob, file.name);
        if (sha256 !== file.sha256) {
          throw new SurveyError('file-hash-differs', { file: file.name });
        }
        await context.library.put('files', sha256, blob);
      }
      // Each opening is a survey of its own, so that a sample worked on before is not overwritten.
      await openSurveyDocument({ ...document, id: context.options.newId() });
      patchSession(context, { stage: 'data' });
    } catch (error) {
      notifyError(context, error);
    }
  };

  return {
    openSurveyDocument,
    openSample,
    newSurvey: async () => {
      await openSurveyDocument(emptySurvey({ id: context.options.newId(), title: '' }));
      patchSession(context, { stage: 'data' });
    },
  };
}

async function fetched(address: URL): Promise<Response> {
  const file = address.pathname.split('/').at(-1) ?? '';
  const response = await fetch(address).catch((cause: unknown) => {
    throw new SurveyError('sample-unreachable', { file }, { cause });
  });
  if (!response.ok) throw new SurveyError('sample-unreachable', { file });
  return response;
}
