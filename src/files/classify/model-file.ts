import * as z from 'zod/mini';
import type { Classifier } from '../../core/classification/classifier.ts';
import { classifierFromJson, classifierToJson } from '../../core/classification/classifier-json.ts';
import { canonicalJson, type Json } from '../../core/content-id.ts';
import { SurveyError } from '../../core/errors.ts';
import { featureSpecsSchema } from '../../core/training/features/feature-schema.ts';
import type { FeatureSpec } from '../../core/training/features/feature-spec.ts';
import type { SurveyClass } from '../../core/training/training-set.ts';

/** A fitted model with what it takes to use it on another image. */
export interface ModelFile {
  readonly classifier: Classifier;
  readonly classes: readonly SurveyClass[];
  /** Empty: the measured bands. */
  readonly features: readonly FeatureSpec[];
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
  classifier: z.unknown(),
});

/** Canonical JSON: the same model gives the same bytes. */
export function modelFileText({ classifier, classes, features }: ModelFile): string {
  const plain = {
    format: FORMAT,
    version: 1,
    classes: classes.map((surveyClass) => ({ ...surveyClass })),
    features: features as unknown as Json,
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
  const { classes, features, classifier } = parsed.data;
  const model = { classes, features, classifier: classifierFromJson(classifier) };
  const known = new Set(classes.map(({ id }) => id));
  if (!model.classifier.classIds.every((id) => known.has(id))) {
    throw new SurveyError('model-file-malformed', { file, what: 'classes' });
  }
  return model;
}
