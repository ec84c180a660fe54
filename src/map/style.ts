import type { FeatureCollection } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import type { Theme } from '../store/state.ts';
import { patternImage } from './pattern-images.ts';

/** Layer ids from the ground up. A raster is put below the next of these that stands. */
export const LAYER = {
  image: 'image',
  coverage: 'coverage',
  confidence: 'confidence',
  preview: 'preview',
  areaFill: 'area-fill',
  areaLine: 'area-line',
  areaSelected: 'area-selected',
  maskFill: 'mask-fill',
  maskLine: 'mask-line',
  regionCasing: 'region-casing',
  regionLine: 'region-line',
  studyCasing: 'study-casing',
  studyLine: 'study-line',
  conflictFill: 'conflict-fill',
  conflictLine: 'conflict-line',
  sampleFill: 'sample-fill',
  sampleCasing: 'sample-casing',
  sampleLine: 'sample-line',
  samplePoint: 'sample-point',
  sampleSelected: 'sample-selected',
  referenceRing: 'reference-ring',
  referenceCasing: 'reference-casing',
  referenceLine: 'reference-line',
} as const;

export const SOURCE = {
  areas: 'areas',
  masks: 'masks',
  regions: 'regions',
  studyArea: 'study-area',
  conflicts: 'conflicts',
  samples: 'samples',
  reference: 'reference',
} as const;

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The sea without a basemap: calm, and nothing is fetched. */
const GROUND = { light: '#cfdfe2', dark: '#13232a' } as const;

export const groundColor = (theme: Theme): string => {
  const dark =
    theme === 'system'
      ? (globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false)
      : theme === 'dark';
  return dark ? GROUND.dark : GROUND.light;
};

/** White and near-black together are seen on any ground, with any colour vision. */
const HALO = '#ffffff';
const INK = '#10222a';
/** Of ground that coefficients are found on; the form's marks are the same. */
const REGION_COLORS = ['glint', '#ffd166', 'sand', '#ff9f5a', 'deep', '#6ec6ff'] as const;
/** What is wrong. */
const BAD = '#c1121f';

export function mapStyle(theme: Theme): StyleSpecification {
  const color = ['get', 'color'] as ['get', string];
  return {
    version: 8,
    sources: {
      [SOURCE.areas]: { type: 'geojson', data: EMPTY },
      [SOURCE.masks]: { type: 'geojson', data: EMPTY },
      [SOURCE.regions]: { type: 'geojson', data: EMPTY },
      [SOURCE.studyArea]: { type: 'geojson', data: EMPTY },
      [SOURCE.conflicts]: { type: 'geojson', data: EMPTY },
      [SOURCE.reference]: { type: 'geojson', data: EMPTY },
      [SOURCE.samples]: { type: 'geojson', data: EMPTY, promoteId: 'sampleId' },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': groundColor(theme) } },
      {
        id: LAYER.areaFill,
        type: 'fill',
        source: SOURCE.areas,
        paint: { 'fill-color': '#f2c14e', 'fill-opacity': 0.15 },
      },
      {
        id: LAYER.areaLine,
        type: 'line',
        source: SOURCE.areas,
        paint: { 'line-color': '#f2c14e', 'line-width': 2, 'line-dasharray': [4, 2] },
      },
      {
        id: LAYER.areaSelected,
        type: 'line',
        source: SOURCE.areas,
        filter: ['==', ['get', 'areaId'], ''],
        layout: { 'line-join': 'round' },
        paint: { 'line-color': '#f2c14e', 'line-width': 4 },
      },
      {
        id: LAYER.maskFill,
        type: 'fill',
        source: SOURCE.masks,
        // The picture holds colour and marks of its kind, see mask-look.
        paint: { 'fill-pattern': ['get', 'pattern'] },
      },
      {
        id: LAYER.maskLine,
        type: 'line',
        source: SOURCE.masks,
        paint: { 'line-color': HALO, 'line-width': 1.5, 'line-dasharray': [2, 2] },
      },
      {
        id: LAYER.regionCasing,
        type: 'line',
        source: SOURCE.regions,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': INK, 'line-width': 4 },
      },
      {
        id: LAYER.regionLine,
        type: 'line',
        source: SOURCE.regions,
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': ['match', ['get', 'ground'], ...REGION_COLORS, HALO],
          'line-width': 2,
          'line-dasharray': [3, 1.5],
        },
      },
      {
        id: LAYER.studyCasing,
        type: 'line',
        source: SOURCE.studyArea,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': HALO, 'line-width': 4, 'line-opacity': 0.8 },
      },
      {
        id: LAYER.studyLine,
        type: 'line',
        source: SOURCE.studyArea,
        paint: { 'line-color': INK, 'line-width': 2, 'line-dasharray': [5, 2, 1, 2] },
      },
      {
        id: LAYER.conflictFill,
        type: 'fill',
        source: SOURCE.conflicts,
        paint: { 'fill-pattern': patternImage('rising', BAD) },
      },
      {
        id: LAYER.conflictLine,
        type: 'line',
        source: SOURCE.conflicts,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': BAD, 'line-width': 2 },
      },
      {
        id: LAYER.sampleFill,
        type: 'fill',
        source: SOURCE.samples,
        filter: ['!=', ['geometry-type'], 'Point'],
        // The picture holds colour and marks, see pattern-images.
        paint: { 'fill-pattern': ['get', 'pattern'] },
      },
      {
        id: LAYER.sampleCasing,
        type: 'line',
        source: SOURCE.samples,
        filter: ['!=', ['geometry-type'], 'Point'],
        layout: { 'line-join': 'round' },
        paint: { 'line-color': HALO, 'line-width': 4 },
      },
      {
        id: LAYER.sampleLine,
        type: 'line',
        source: SOURCE.samples,
        filter: ['!=', ['geometry-type'], 'Point'],
        layout: { 'line-join': 'round' },
        paint: { 'line-color': color, 'line-width': 2 },
      },
      {
        id: LAYER.samplePoint,
        type: 'circle',
        source: SOURCE.samples,
        filter: ['==', ['geometry-type'], 'Point'],
        paint: {
          'circle-color': color,
          'circle-radius': 5,
          'circle-stroke-color': HALO,
          'circle-stroke-width': 2,
        },
      },
      {
        id: LAYER.sampleSelected,
        type: 'line',
        source: SOURCE.samples,
        filter: ['==', ['get', 'sampleId'], ''],
        layout: { 'line-join': 'round' },
        paint: { 'line-color': INK, 'line-width': 3, 'line-dasharray': [2, 1.5] },
      },
      {
        // Of one size on the screen, so that a pixel is found from afar.
        id: LAYER.referenceRing,
        type: 'circle',
        source: SOURCE.reference,
        filter: ['==', ['geometry-type'], 'Point'],
        paint: {
          'circle-color': INK,
          'circle-opacity': 0,
          'circle-radius': 34,
          'circle-stroke-color': HALO,
          'circle-stroke-width': 1.5,
          'circle-stroke-opacity': 0.9,
        },
      },
      {
        id: LAYER.referenceCasing,
        type: 'line',
        source: SOURCE.reference,
        paint: { 'line-color': INK, 'line-width': 4, 'line-opacity': 0.8 },
      },
      {
        id: LAYER.referenceLine,
        type: 'line',
        source: SOURCE.reference,
        paint: { 'line-color': HALO, 'line-width': 1.5 },
      },
    ],
  };
}
