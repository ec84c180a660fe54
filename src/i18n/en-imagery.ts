import type { imageryJa } from './ja-imagery.ts';

/** What is made of a coverage map, and looks at it. */
export const imageryEn = {
  'outline.title': 'Turn a class into an outline',
  'outline.lead':
    'The class becomes polygons and one more area. Their edges are those of the pixels, so the area stays the same.',
  'outline.class': 'Class to outline',
  'outline.min-pixels': 'Smallest outlined (pixels)',
  'outline.run': 'Make the outline',
  'outline.made': 'Outline of “{class}” on {map} (polygons: {polygons})',
  'job.fit': 'Finding the coefficients',
  'job.outline': 'Making the outline',
  'result.cross-validation': 'Cross-validation of this map',
  'result.training': 'Samples of this map',
  'result.samples': 'Polygons: {count}',
  'quantity.outlined-groups': 'Patches outlined',
  'quantity.left-out-groups': 'Patches left out as too small',
  'quantity.left-out-area': 'Area of the patches left out',
} as const satisfies Record<keyof typeof imageryJa, string>;
