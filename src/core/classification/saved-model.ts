import * as z from 'zod/mini';
import { canonicalJson, type Json } from '../content-id.ts';
import { SurveyError } from '../errors.ts';
import { featureSpecsSchema } from '../training/features/feature-schema.ts';
import type { FeatureSpec } from '../training/features/feature-spec.ts';
import type { SurveyClass } from '../training/training-set.ts';
import type { Classifier } from './classifier.ts';
import { classifierFromJson } from './classifier-json.ts';

/** A fitted model with what it takes to use it on another scene. */
export interface SavedModel {
  readonly kind: 'moba-model';
  readonly version: 1;
  /** What it was trained on, for people. */
  readonly trainedOn: string;
  /** Of that image: another scene must have as many bands, of the same meaning and type. */
  readonly bandCount: number;
  readonly dataType: string;
  readonly features: readonly FeatureSpec[];
  readonly classes: readonly SurveyClass[];
  readonly classifier: Json;
}

const savedModel = z.strictObject({
  kind: z.literal('moba-model'),
  version: z.literal(1),
  trainedOn: z.string(),
  bandCount: z.int().check(z.gte(1), z.lte(65_535)),
  dataType: z.string(),
  features: featureSpecsSchema,
  classes: z.readonly(
    z.array(
      z.strictObject({
        id: z.int().check(z.gte(1), z.lte(254)),
        name: z.string(),
        color: z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/)),
        isBed: z.boolean(),
      }),
    ),
  ),
  classifier: z.custom<Json>((value) => typeof value === 'object' && value !== null),
});

export const savedModelText = (model: SavedModel): string =>
  `${canonicalJson(model as unknown as Json)}\n`;

/** Reads what `savedModelText` wrote. Errors: `classifier-malformed` {what}. */
export function readSavedModel(text: string): { model: SavedModel; classifier: Classifier } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new SurveyError('classifier-malformed', { what: 'JSON' }, { cause });
  }
  const parsed = savedModel.safeParse(json);
  if (!parsed.success) {
    const what = parsed.error.issues[0]?.path.join('.') || 'kind';
    throw new SurveyError('classifier-malformed', { what });
  }
  return { model: parsed.data, classifier: classifierFromJson(parsed.data.classifier) };
}

/**
 * Throws where the scene can't be what the model was trained on: `model-bands-differ` {needed,
 * bands}, `model-type-differs` {needed, type}.
 */
export function assertModelFits(
  { bandCount, dataType }: SavedModel,
  scene: { readonly bandCount: number; readonly dataType: string },
): void {
  if (bandCount !== scene.bandCount) {
    const details = { needed: bandCount, bands: scene.bandCount };
    throw new SurveyError('model-bands-differ', details);
  }
  if (dataType !== scene.dataType) {
    throw new SurveyError('model-type-differs', { needed: dataType, type: scene.dataType });
  }
}
