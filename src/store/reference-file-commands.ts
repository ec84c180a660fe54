import { SurveyError } from '../core/errors.ts';
import { pointsGeoJson } from '../core/survey/accuracy/points-geojson.ts';
import { type ReadPoints, readDesign } from '../core/survey/accuracy/read-design.ts';
import { taughtPoints } from '../core/survey/accuracy/taught-points.ts';
import type { Survey, SurveyFile } from '../core/survey/document/document.ts';
import { importAssessment } from '../core/survey/edit/edit-accuracy.ts';
import { addFile } from '../core/survey/edit/edit-files.ts';
import { type AppContext, notify, notifyError, refusedInReview, runJob } from './app-context.ts';
import { keptAttachment } from './attach-commands.ts';
import type { Commands } from './commands.ts';
import { downloadBlob } from './download.ts';
import { mapToAssess } from './draw-commands.ts';
import type { ReferenceWish } from './reference-wish.ts';

/** Reference points from a file, and into one. */
export function referenceFileCommands(
  context: AppContext,
  own: Pick<Commands, 'edit'>,
): Pick<Commands, 'readReferenceFile' | 'takeReferencePoints' | 'downloadReferencePoints'> {
  const { store, jobs } = context;

  const take = async (wish: ReferenceWish) => {
    const { survey } = store.getState();
    const { coverage, map } = mapToAssess(survey);
    const placed = await runJob(
      context,
      'import',
      async (onProgress) => {
        const blob = await context.library.get('coverage', map.sha256);
        if (!blob) throw new SurveyError('file-bytes-missing', { file: map.name });
        const source = { kind: 'blob', blob, name: map.name } as const;
        const recipe = { sources: [source], combine: 'single' } as const;
        const { file, field } = wish;
        const input = { map: recipe, mapName: map.name, blob: file, name: file.name, field };
        return jobs.placePoints(input, onProgress);
      },
      jobs.cancelDraw,
    );
    if (!placed) return;
    const entry = await keptAttachment(context, wish.file);
    const now = store.getState().survey;
    if (now.id !== survey.id) return;
    if (now.coverage !== coverage) throw new SurveyError('draw-map-changed');
    const { id: fileId, name, sha256 } = entry;
    const read = readDesign(wish.kind, placed, coverage, { fileId, name, sha256 });
    assertNotTaught(now, read, entry);
    own.edit((before) => withPoints(before, entry, read, wish));
    const { outside, repeated } = read;
    if (outside + repeated > 0) {
      notify(context, 'info', 'reference-left-out', { outside, repeated });
    }
  };

  return {
    readReferenceFile: async (file) => {
      if (refusedInReview(context)) return null;
      return runJob(context, 'import', () => jobs.pointsHead(file, file.name), jobs.cancelDraw);
    },
    takeReferencePoints: async (wish) => {
      if (refusedInReview(context)) return;
      try {
        await take(wish);
      } catch (error) {
        notifyError(context, error);
      }
    },
    downloadReferencePoints: () => {
      const { accuracy, classes, title } = store.getState().survey;
      if (!accuracy) return;
      const text = pointsGeoJson(accuracy, classes);
      const blob = new Blob([text], { type: 'application/geo+json' });
      downloadBlob(blob, `${title || 'moba'}-reference-points.geojson`);
    },
  };
}

const withPoints = (
  survey: Survey,
  entry: SurveyFile,
  { design, points, texts }: ReadPoints,
  { classOf }: ReferenceWish,
): Survey => {
  const labels = points.map(({ id }, at) => ({
    pointId: id,
    classId: classOf[texts[at] ?? ''] ?? null,
    note: '',
  }));
  const interpreter = { id: entry.id, name: entry.name };
  const isThere = survey.files.some(({ id }) => id === entry.id);
  const kept = isThere ? survey : addFile(entry)(survey);
  return importAssessment(design, points, interpreter, labels)(kept);
};

/** The map repeats what it was taught: to ask it there proves nothing. */
function assertNotTaught(survey: Survey, { points }: ReadPoints, file: SurveyFile): void {
  const inside = survey.coverage ? taughtPoints(survey, points, file, survey.coverage) : [];
  if (inside.length === 0) return;
  const which = inside.slice(0, 10).map((at) => at + 1);
  throw new SurveyError('training-used-as-reference', {
    points: inside.length,
    which: which.join(', '),
  });
}
