import type { TableKind } from '../../tables/table-kind.ts';
import type { AreaMethod } from '../document/area-entry.ts';
import type { Survey } from '../document/document.ts';

/** What the rows of a table are added to; `id` null = a new one, or the survey itself. */
export interface TableTarget {
  readonly kind: 'area' | 'length-weight' | 'transect' | 'rope-mass' | 'wet-mass' | 'survey';
  readonly id: string | null;
}

/** The method of area whose rows a table of a kind holds. */
export const METHOD_OF_TABLE = {
  reefs: 'cone',
  nets: 'net',
  ropes: 'rope',
  strips: 'strip',
  'cover-zones': 'cover',
} as const satisfies Partial<Record<TableKind, AreaMethod>>;

export type AreaTableKind = keyof typeof METHOD_OF_TABLE;

type Kind = TableTarget['kind'];

const existing = (kind: Kind, list: readonly { readonly id: string }[]): readonly TableTarget[] =>
  list.map(({ id }) => ({ kind, id }));

const withNew = (kind: Kind, list: readonly { readonly id: string }[]): readonly TableTarget[] => [
  ...existing(kind, list),
  { kind, id: null },
];

/** Where rows of a kind may go, what is there already first. Empty: nothing can take them yet. */
export function tableTargets(survey: Survey, kind: TableKind): readonly TableTarget[] {
  switch (kind) {
    case 'quadrats': {
      const weighed = survey.items.filter(
        ({ formula }) => 'wetMass' in formula && formula.wetMass.kind === 'quadrats',
      );
      return [{ kind: 'survey', id: null }, ...existing('wet-mass', weighed)];
    }
    case 'shoots':
    case 'shoot-counts':
      return withNew('length-weight', survey.lengthWeights);
    case 'transect-marks':
      return withNew('transect', survey.transects);
    case 'rope-samples': {
      const sampled = survey.items.filter(
        ({ formula }) =>
          formula.kind === 'wet-mass-per-rope' && formula.ropeMass.kind === 'samples',
      );
      return existing('rope-mass', sampled);
    }
    default: {
      const method = METHOD_OF_TABLE[kind];
      return withNew(
        'area',
        survey.areas.filter((area) => area.method === method),
      );
    }
  }
}
