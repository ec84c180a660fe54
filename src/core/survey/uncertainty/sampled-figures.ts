import type { FigureId } from '../../derivation.ts';
import type { WetMassEntry } from '../document/biomass-entry.ts';
import type { Survey } from '../document/document.ts';
import type { Siting } from '../document/evidence-entry.ts';

/** A mean that was sampled, by the ids of its figures. */
export interface SampledFigure {
  readonly figure: FigureId;
  readonly standardError: FigureId;
  readonly count: FigureId;
  /** All that there are, where they were counted: then the error is of the total, not of the mean. */
  readonly population: FigureId | null;
  readonly unit: 'quadrats' | 'reefs' | 'transects' | 'rope-samples';
  /** What was sampled: means that share one err together. */
  readonly units: readonly string[];
  /** Null: the survey does not say how they were chosen. */
  readonly siting: Siting | null;
}

const quadratUnits = (ids: readonly string[]) => ids.map((id) => `quadrat:${id}`);

function ofWetMass(itemId: string, entry: WetMassEntry): readonly SampledFigure[] {
  const base = { population: null, unit: 'quadrats', siting: entry.siting } as const;
  const at = (folder: string) => ({
    figure: `${folder}/mean-wet-mass`,
    standardError: `${folder}/standard-error`,
    count: `${folder}/quadrat-count`,
  });
  const own = `item:${itemId}`;
  switch (entry.kind) {
    case 'quadrats':
      return [{ ...base, ...at(own), units: quadratUnits(entry.quadratIds) }];
    case 'stratified':
      return entry.strata.map(({ id, quadratIds }) => ({
        ...base,
        ...at(`${own}/stratum:${id}`),
        units: quadratUnits(quadratIds),
      }));
    case 'length-weight': {
      const folder = `length-weight:${entry.lengthWeightId}`;
      const count = `${folder}/transect-count`;
      return [{ ...base, ...at(folder), count, unit: 'transects', units: [folder] }];
    }
    case 'typed':
      return [];
  }
}

function ofItems({ items }: Survey): readonly SampledFigure[] {
  return items.flatMap(({ id, formula }): readonly SampledFigure[] => {
    if ('wetMass' in formula) return ofWetMass(id, formula.wetMass);
    if (formula.kind !== 'wet-mass-per-rope' || formula.ropeMass.kind !== 'samples') return [];
    const own = `item:${id}`;
    return [
      {
        figure: `${own}/rope-mass`,
        standardError: `${own}/rope-mass-standard-error`,
        count: `${own}/rope-sample-count`,
        population: null,
        unit: 'rope-samples',
        units: formula.ropeMass.samples.map((sample) => `${own}/${sample.id}`),
        siting: formula.ropeMass.siting,
      },
    ];
  });
}

function ofAreas({ areas }: Survey): readonly SampledFigure[] {
  return areas.flatMap((area): readonly SampledFigure[] => {
    const own = `area:${area.id}`;
    if (area.method === 'cone' && area.reefs.length > 0) {
      return [
        {
          figure: `${own}/mean-reef-area`,
          standardError: `${own}/standard-error`,
          count: `${own}/measured-reefs`,
          population: `${own}/reef-count`,
          unit: 'reefs',
          units: area.reefs.map((reef) => `${own}/${reef.id}`),
          siting: null,
        },
      ];
    }
    if (area.method !== 'cover') return [];
    return area.zones.flatMap(({ id, cover }): readonly SampledFigure[] => {
      if (cover.kind !== 'transects') return [];
      const zone = `${own}/zone:${id}`;
      return [
        {
          figure: `${zone}/zone-cover`,
          standardError: `${zone}/cover-standard-error`,
          count: `${zone}/transect-count`,
          population: null,
          unit: 'transects',
          units: cover.transectIds.map((transect) => `transect:${transect}`),
          siting: null,
        },
      ];
    });
  });
}

/** Every mean of a survey that carries its own error, each once. */
export function sampledFigures(survey: Survey): readonly SampledFigure[] {
  const all = [...ofItems(survey), ...ofAreas(survey)];
  return all.filter(({ figure }, at) => all.findIndex((other) => other.figure === figure) === at);
}
