import * as z from 'zod/mini';
import { canonicalJson, type Json } from '../content-id.ts';
import { SurveyError } from '../errors.ts';
import { featureSpecsSchema } from '../training/features/feature-schema.ts';
import type { FeatureSpec } from '../training/features/feature-spec.ts';
import type { SurveyClass } from '../training/training-set.ts';
import type { Classifier } from './classifier.ts';
import { classifierFromJson, classifierToJson } from './classifier-json.ts';

/** A fitted model with what it takes to use it on another image. */
export interface ModelFile {
  readonly classifier: Classifier;
  readonly classes: readonly SurveyClass[];
  /** Empty: the measured bands. */
  readonly features: readonly FeatureSpec[];
  /** What it was trained on: another scene must have the same bands. Null = not told. */
  readonly scene?: ModelScene | null;
}

export interface ModelScene {
  /** For people. */
  readonly name: string;
  readonly bandCount: number;
  readonly dataType: string;
}

const FORMAT = 'moba-model';

const modelSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  classes: z
    .array(
      z.strictObject({
        id: z.int().check(z.gte(1), z.lte(254)),
        name: z.string().check(z.maxLength(1000)),
        color: z.string().check(z.regex(/^#[0-9a-f]{6}$/i)),
        isBed: z.boolean(),
      }),
    )
    .check(z.minLength(1), z.maxLength(254)),
  features: featureSpecsSchema,
  scene: z.optional(
    z.nullable(
      z.strictObject({
        name: z.string().check(z.maxLength(1000)),
        bandCount: z.int().check(z.gte(1), z.lte(65_535)),
        dataType: z.string().check(z.maxLength(20)),
      }),
    ),
  ),
  classifier: z.unknown(),
});

/** Canonical JSON: the same model gives the same bytes. */
export function modelFileText({ classifier, classes, features, scene }: ModelFile): string {
  const plain = {
    format: FORMAT,
    version: 1,
    classes: classes.map((surveyClass) => ({ ...surveyClass })),
    features: features as unknown as Json,
    ...(scene ? { scene: { ...scene } } : {}),
    classifier: classifierToJson(classifier),
  };
  return `${canonicalJson(plain)}\n`;
}

/** Errors: `model-file-malformed` {file, what}, `classifier-malformed` {what}. */
export function readModelFile(text: string, file: string): ModelFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new SurveyError('model-file-malformed', { file, what: 'JSON' }, { cause });
  }
  const parsed = modelSchema.safeParse(json);
  if (!parsed.success) {
    const what = parsed.error.issues[0]?.path.join('.') || 'format';
    throw new SurveyError('model-file-malformed', { file, what });
  }
  const { classes, features, classifier, scene = null } = parsed.data;
  const model = { classes, features, scene, classifier: classifierFromJson(classifier) };
  const known = new Set(classes.map(({ id }) => id));
  if (!model.classifier.classIds.every((id) => known.has(id))) {
    throw new SurveyError('model-file-malformed', { file, what: 'classes' });
  }
  return model;
}

/**
 * Throws where a scene can't be what the model was trained on: `model-bands-differ` {needed, bands},
 * `model-type-differs` {needed, type}. A model that tells nothing of its scene passes.
 */
export function assertModelFits(
  { scene }: Pick<ModelFile, 'scene'>,
  image: Omit<ModelScene, 'name'>,
): void {
  if (!scene) return;
  if (scene.bandCount !== image.bandCount) {
    const details = { needed: scene.bandCount, bands: image.bandCount };
    throw new SurveyError('model-bands-differ', details);
  }
  if (scene.dataType !== image.dataType) {
    const details = { needed: scene.dataType, type: image.dataType };
    throw new SurveyError('model-type-differs', details);
  }
}
