import { SurveyError } from '../core/errors.ts';
import { layerOutline } from '../core/layers/polygon-parts.ts';
import type { SurveyFile } from '../core/survey/document/document.ts';
import { addMasks } from '../core/survey/edit/edit-classification.ts';
import { addFile, setClassification } from '../core/survey/edit/edit-files.ts';
import { setStudyArea } from '../core/survey/edit/edit-study-area.ts';
import { type AppContext, refusedInReview, runJob } from './app-context.ts';
import type { Commands } from './commands.ts';
import { fileEntry } from './file-entry.ts';
import type { LayerSource, LayerUse } from './layer-use.ts';

interface PickedLayer {
  /** Of the survey; null: it was picked just now. */
  readonly known: SurveyFile | null;
  readonly file: File;
  readonly companions: readonly File[];
}

/** Layers of polygons that say what is classified: ground that is left out, or all that counts. */
export function layerCommands(
  context: AppContext,
  own: Pick<Commands, 'edit' | 'zoomToSurvey'>,
): Pick<Commands, 'takeLayer'> {
  const { store, jobs, options } = context;

  const pick = async (source: LayerSource): Promise<PickedLayer> => {
    if (source.kind === 'file') return { known: null, ...source };
    const known = store.getState().survey.files.find(({ id }) => id === source.fileId);
    const blob = known && (await context.library.get('files', known.sha256));
    if (!known || !blob) throw new SurveyError('file-bytes-missing', { file: known?.name ?? '' });
    return { known, file: new File([blob], known.name), companions: [] };
  };

  const outlineOf = async (
    source: LayerSource,
    onProgress: Parameters<typeof jobs.importFile>[2],
  ) => {
    const { known, file, companions } = await pick(source);
    const imported = await jobs.importFile(file, companions, onProgress);
    if (imported.kind !== 'vector') throw new SurveyError('layer-not-vector', { file: file.name });
    const geometry = layerOutline(imported.layer);
    if (!geometry) throw new SurveyError('mask-without-polygons', { file: file.name });
    const crs = imported.layer.crs ?? known?.crs ?? null;
    if (!crs) throw new SurveyError('vector-without-crs', { file: file.name });
    const { survey } = store.getState();
    const same = survey.files.find(({ sha256 }) => sha256 === imported.sha256);
    const entry = known ?? same ?? fileEntry(options.newId(), file, imported);
    await context.library.put('files', entry.sha256, file);
    return { entry, geometry, crs };
  };

  const takeLayer = async (source: LayerSource, use: LayerUse) => {
    if (refusedInReview(context)) return;
    const before = store.getState().survey.id;
    const made = await runJob(
      context,
      'import',
      (onProgress) => outlineOf(source, onProgress),
      jobs.cancelImport,
    );
    if (!made || store.getState().survey.id !== before) return;
    const { entry, ...outline } = made;
    const placed = { ...outline, fileId: entry.id };
    own.edit((survey) => {
      const isThere = survey.files.some(({ id }) => id === entry.id);
      const next = isThere ? survey : addFile(entry)(survey);
      return use.kind === 'study-area'
        ? setClassification({ withinStudyArea: true })(setStudyArea(placed)(next))
        : addMasks([{ ...placed, id: options.newId(), kind: use.mask }])(next);
    });
  };

  return { takeLayer };
}
