import type { MultiPolygon, Point, Polygon } from 'geojson';
import type { ErrorDetails } from '../core/errors.ts';
import { SurveyError } from '../core/errors.ts';
import type { CrsCode } from '../core/geo/crs-code.ts';
import type { VectorFeature, VectorLayer } from '../core/layers/vector-layer.ts';
import type { AreaEntry } from '../core/survey/document/area-entry.ts';
import type { Survey, SurveyFile } from '../core/survey/document/document.ts';
import { areaHead } from '../core/survey/document/new-area.ts';
import { addArea } from '../core/survey/edit/edit-areas.ts';
import { addClass, nextClassId } from '../core/survey/edit/edit-classes.ts';
import { addFile } from '../core/survey/edit/edit-files.ts';
import { addSamples } from '../core/survey/edit/edit-samples.ts';
import type { SurveyStep } from '../core/survey/edit/survey-step.ts';
import { defaultColor } from '../core/training/default-palette.ts';
import { samplesFromLayer } from '../core/training/samples-from-layer.ts';

interface VectorImport {
  readonly step: SurveyStep;
  readonly notices: readonly { readonly code: string; readonly details: ErrorDetails }[];
}

type Shape = Polygon | MultiPolygon | Point;
interface Shaped {
  readonly feature: VectorFeature;
  readonly geometry: Shape;
}

/** Names that people give to the column of classes, in the order in which they are believed. */
const CLASS_FIELDS =
  /^(class(_?name)?|label|category|habitat|type|species|クラス|分類|区分|種別|種類|藻場)$/i;
const NAME_FIELDS = /^(name|title|id|名称|名前|番号)$/i;
const MAX_CLASSES = 50;

/**
 * What a vector file becomes: with a column of classes, samples; without one, areas.
 * Errors: `vector-without-crs` {file}, `vector-without-shapes` {file}.
 */
export function vectorStep(
  file: SurveyFile,
  layer: VectorLayer,
  survey: Survey,
  newId: () => string,
): VectorImport {
  if (!layer.crs) throw new SurveyError('vector-without-crs', { file: file.name });
  const shaped = layer.features.flatMap((feature) => {
    const { geometry } = feature;
    return geometry && isShape(geometry) ? [{ feature, geometry }] : [];
  });
  if (shaped.length === 0) throw new SurveyError('vector-without-shapes', { file: file.name });
  const field = classField(layer, shaped);
  return field === null
    ? areasImport(file, layer, layer.crs, shaped, newId)
    : samplesImport(file, layer, field, survey, newId);
}

const isShape = (geometry: { readonly type: string }): geometry is Shape =>
  ['Polygon', 'MultiPolygon', 'Point'].includes(geometry.type);

function classField(layer: VectorLayer, shaped: readonly Shaped[]): string | null {
  const named = layer.fields.filter((field) => CLASS_FIELDS.test(field.name.trim()));
  const usable = named.find((field) => {
    const values = new Set(shaped.map(({ feature }) => classText(feature, field.name)));
    return values.size <= MAX_CLASSES && [...values].some((value) => value !== '');
  });
  return usable?.name ?? null;
}

const classText = (feature: VectorFeature, field: string): string =>
  String(feature.properties[field] ?? '').trim();

function samplesImport(
  file: SurveyFile,
  layer: VectorLayer,
  field: string,
  survey: Survey,
  newId: () => string,
): VectorImport {
  const found = samplesFromLayer(layer, field, { file: file.name, fileId: file.id });
  let next = addFile(file)(survey);
  const steps: SurveyStep[] = [addFile(file)];
  const idInSurvey = new Map<number, number>();
  for (const surveyClass of found.classes) {
    const known = next.classes.find((entry) => entry.name === surveyClass.name);
    const id = known?.id ?? nextClassId(next);
    if (id === null) throw new SurveyError('classes-full', { file: file.name });
    idInSurvey.set(surveyClass.id, id);
    if (known) continue;
    const step = addClass({ ...surveyClass, id, color: defaultColor(next.classes.length) });
    next = step(next);
    steps.push(step);
  }
  const samples = found.samples.map((sample) => ({
    ...sample,
    id: newId(),
    classId: idInSurvey.get(sample.classId)!,
  }));
  const details = { file: file.name, count: samples.length, column: field };
  return {
    step: inOrder([...steps, addSamples(samples)]),
    notices: [{ code: 'samples-imported', details }, ...found.issues],
  };
}

function areasImport(
  file: SurveyFile,
  layer: VectorLayer,
  crs: CrsCode,
  shaped: readonly Shaped[],
  newId: () => string,
): VectorImport {
  const nameField = layer.fields.find((field) => NAME_FIELDS.test(field.name.trim()))?.name;
  const areas = shaped.flatMap(({ feature, geometry }, index): AreaEntry[] => {
    if (geometry.type === 'Point') return [];
    const given = nameField ? classText(feature, nameField) : '';
    const name = given || `${file.name} ${index + 1}`;
    const base = { ...areaHead(newId(), name), fileId: file.id };
    return [{ ...base, method: 'polygon', crs, geometry }];
  });
  if (areas.length === 0) throw new SurveyError('points-without-class', { file: file.name });
  const details = { file: file.name, count: areas.length };
  return {
    step: inOrder([addFile(file), ...areas.map(addArea)]),
    notices: [{ code: 'areas-imported', details }],
  };
}

const inOrder =
  (steps: readonly SurveyStep[]): SurveyStep =>
  (survey) =>
    steps.reduce((current, step) => step(current), survey);
