import type { Survey } from '../document/document.ts';
import type { OutlineEntry } from '../document/outline-entry.ts';
import { type BasisFact, basisFact, type FiguresById } from './basis-fact.ts';

/** How an outline came about, and its surface over a DEM. */
export function outlineFacts(
  survey: Survey,
  entry: OutlineEntry,
  figures: FiguresById,
): readonly (BasisFact | null)[] {
  const own = (tail: string) => figures.get(`area:${entry.id}/${tail}`);
  const file = survey.files.find(({ id }) => id === entry.fileId);
  const { crs } = entry;
  const date = file?.takenOn?.slice(0, 10) ?? '';
  const source = own('measured-area')?.source;
  const hasHoles = source?.kind === 'polygon' && source.holes > 0;
  const words: Readonly<Record<string, string>> = { crs, ...(file ? { file: file.name } : {}) };
  const { outlined } = entry;
  const name = survey.classes.find(({ id }) => id === outlined?.classId)?.name;
  const ofClass = outlined && {
    crs,
    map: outlined.mapName,
    class: name ?? String(outlined.classId),
  };
  const drawn = file ? basisFact('outline-file', {}, words) : basisFact('outline-drawn', {}, words);
  const outline = [
    ofClass
      ? basisFact('outline-class', { polygons: own('outlined-groups') }, ofClass)
      : file && date !== ''
        ? basisFact('outline-file-dated', {}, { ...words, date })
        : drawn,
    hasHoles ? basisFact('outline-holes') : null,
  ];
  if (entry.method === 'polygon') return outline;
  const dem = survey.files.find(({ id }) => id === entry.demId);
  const ground = own('ellipsoidal-m2');
  const limit = own('max-slope');
  const clamped = own('clamped-cells');
  const isClamped = clamped?.value.kind === 'decimal' && clamped.value.text !== '0';
  return [
    ...outline,
    dem ? basisFact('slope', { ground }, { dem: dem.name }) : null,
    isClamped ? basisFact('slope-clamped', { limit, clamped }) : null,
  ];
}
