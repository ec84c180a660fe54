import { pointsText } from '../../accuracy/saved-design.ts';
import type { AccuracyEntry } from '../document/accuracy-entry.ts';
import type { Survey } from '../document/document.ts';
import { pointWords } from './point-words.ts';

/**
 * The reference points in degrees on WGS 84 (RFC 7946) with their weights, what was agreed on each
 * (`reference`, by the names of the classes; empty: nothing yet), what each interpreter said, and how
 * they were drawn: `moba assess --class-field reference` reads them, or refuses what is no sample.
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
  return pointsText(features, savedDesign(design, classes));
}

function savedDesign(
  { kind, seed, stepPixels, strata }: AccuracyEntry['design'],
  classes: Survey['classes'],
): Parameters<typeof pointsText>[1] {
  return {
    kind: kind === 'simple' ? 'simple-random' : kind,
    seed,
    stepPixels,
    strata: strata.map(({ id, ...sizes }) => ({
      value: id,
      name: classes.find((entry) => entry.id === id)?.name ?? null,
      ...sizes,
    })),
  };
}
