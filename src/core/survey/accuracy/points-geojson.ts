import type { AccuracyEntry } from '../document/accuracy-entry.ts';
import type { Survey } from '../document/document.ts';
import { pointWords } from './point-words.ts';

/**
 * The reference points in degrees on WGS 84 (RFC 7946) with their weights, what was agreed on each
 * (`reference`, by the names of the classes; empty: nothing yet) and what each interpreter said: as
 * `moba design` writes them, so that `moba assess --class-field reference` reads them.
 */
export function pointsGeoJson(entry: AccuracyEntry, classes: Survey['classes']): string {
  const { design, interpreters } = entry;
  const nameOf = (seen: number | 'unsure' | null) =>
    seen === 'unsure'
      ? 'unsure'
      : seen === null
        ? ''
        : (classes.find(({ id }) => id === seen)?.name ?? String(seen));
  const features = pointWords(entry).map(({ point, word, labels }) => {
    const stratum = design.strata.find(({ id }) => id === point.stratumId);
    const said = labels.map(({ interpreterId, classId, note }) => ({
      interpreter: interpreters.find(({ id }) => id === interpreterId)?.name ?? '',
      class: nameOf(classId),
      note,
    }));
    const properties = {
      id: point.id,
      reference: 'classId' in word ? nameOf(word.classId) : '',
      stratum: point.mapClassId,
      ...(stratum &&
        design.kind !== 'not-probability' && {
          inclusionProbability: stratum.points / stratum.pixels,
          weightM2: stratum.areaM2 / stratum.points,
        }),
      interpreters: said,
    };
    const geometry = { type: 'Point', coordinates: [point.lon, point.lat] };
    return JSON.stringify({ type: 'Feature', id: point.id, properties, geometry });
  });
  const head = `{"type":"FeatureCollection","features":[\n`;
  return `${head}${features.join(',\n')}\n]}\n`;
}
