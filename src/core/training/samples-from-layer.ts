import type { Geometry } from 'geojson';
import { SurveyError } from '../errors.ts';
import type { Issue } from '../issues.ts';
import type { FieldValue, VectorFeature, VectorLayer } from '../layers/vector-layer.ts';
import { defaultColor } from './default-palette.ts';
import type { Sample, SurveyClass } from './training-set.ts';

const MOST_CLASSES = 254;

export interface LayerSamples {
  readonly classes: readonly SurveyClass[];
  readonly samples: readonly Sample[];
  /** `samples-skipped`: rows without a class, or whose shape is no polygon or point. */
  readonly issues: readonly Issue[];
}

const isNamed = (value: FieldValue | undefined): value is string | number | boolean =>
  value !== null && value !== undefined && String(value).trim() !== '';

/** Whole numbers 1 … 254 stay as they are; anything else is numbered from 1 in sorted order. */
function numberClasses(values: readonly (string | number | boolean)[]): SurveyClass[] {
  const areNumbers = values.every((v) => typeof v === 'number');
  const areIds = areNumbers && values.every((v) => Number.isInteger(v) && v >= 1 && v <= 254);
  const names = [...new Set(values.map((value) => String(value).trim()))].sort((a, b) =>
    areNumbers ? Number(a) - Number(b) : a < b ? -1 : 1,
  );
  if (names.length > MOST_CLASSES) {
    throw new SurveyError('training-classes-too-many', {
      classes: names.length,
      most: MOST_CLASSES,
    });
  }
  return names.map((name, i) => ({
    id: areIds ? Number(name) : i + 1,
    name,
    color: defaultColor(i),
    isBed: false,
  }));
}

/** What of a feature can be a sample; lines and nothing at all give none. */
export function sampleShapes(geometry: Geometry | null): Sample['geometry'][] {
  switch (geometry?.type) {
    case 'Polygon':
    case 'MultiPolygon':
    case 'Point':
      return [geometry];
    case 'MultiPoint':
      return geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates }));
    case 'GeometryCollection':
      return geometry.geometries.flatMap(sampleShapes);
    default:
      return [];
  }
}

/**
 * Samples from a layer whose `field` names the class. `file` is named in errors:
 * `training-class-field-absent` {file, field, fields}, `training-without-crs` {file},
 * `training-classes-too-many` {classes, most}.
 */
export function samplesFromLayer(
  layer: VectorLayer,
  field: string,
  { file, fileId }: { readonly file: string; readonly fileId: string | null },
): LayerSamples {
  if (!layer.fields.some((known) => known.name === field)) {
    const fields = layer.fields.map((known) => known.name).join(', ');
    throw new SurveyError('training-class-field-absent', { file, field, fields });
  }
  const { crs } = layer;
  if (crs === null) throw new SurveyError('training-without-crs', { file });
  const classValue = (feature: VectorFeature) => feature.properties[field];
  const classes = numberClasses(layer.features.map(classValue).filter(isNamed));
  const samples: Sample[] = [];
  let skipped = 0;
  for (const feature of layer.features) {
    const value = classValue(feature);
    const shapes = isNamed(value) ? sampleShapes(feature.geometry) : [];
    if (shapes.length === 0) skipped++;
    const classId = classes.find((c) => c.name === String(value).trim())?.id ?? 0;
    for (const [part, geometry] of shapes.entries()) {
      const id = shapes.length > 1 ? `${feature.index + 1}.${part + 1}` : `${feature.index + 1}`;
      samples.push({ id, classId, crs, geometry, fileId });
    }
  }
  const issue: Issue = {
    code: 'samples-skipped',
    severity: 'doubt',
    at: fileId === null ? { kind: 'survey' } : { kind: 'file', fileId },
    details: { features: skipped },
  };
  return { classes, samples, issues: skipped > 0 ? [issue] : [] };
}
