import * as z from 'zod/mini';
import { SurveyError } from '../../errors.ts';
import { SCHEMA_VERSION, type Survey } from './document.ts';
import { MIGRATIONS, migrate } from './migrations.ts';
import { accuracy } from './schema-accuracy.ts';
import { areas, coverScales, transects } from './schema-areas.ts';
import { lengthWeights, quadrats } from './schema-biomass.ts';
import { classification, coverage } from './schema-classification.ts';
import { bandRoles, displays, files, imageSets } from './schema-files.ts';
import { items, library } from './schema-items.ts';
import {
  classId,
  crs,
  id,
  identified,
  multiPolygonGeometry,
  outlineGeometry,
  pointGeometry,
  polygonGeometry,
  text,
  value,
} from './schema-parts.ts';
import { creditConfidencePct, uncertainties } from './schema-uncertainty.ts';

const color = text.check(z.regex(/^#[0-9a-fA-F]{6}$/));

/** Strict: a member that this version doesn't know would be lost at the next save. */
const survey = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id,
  title: text,
  place: text,
  surveyedOn: z.nullable(text),
  author: text,
  nature: z.enum(['real', 'made-up']),
  rulePack: text,
  files,
  imageSets,
  displays,
  bandRoles,
  classes: identified(z.strictObject({ id: classId, name: text, color, isBed: z.boolean() })),
  samples: identified(
    z.strictObject({
      id,
      classId,
      crs,
      geometry: z.discriminatedUnion('type', [
        pointGeometry,
        polygonGeometry,
        multiPolygonGeometry,
      ]),
      fileId: z.nullable(text),
    }),
  ),
  classification,
  coverage: z.nullable(coverage),
  accuracy,
  studyArea: z.nullable(
    z.strictObject({ crs, geometry: outlineGeometry, fileId: z.nullable(text) }),
  ),
  areas,
  coverScales,
  transects,
  quadrats,
  lengthWeights,
  library,
  items,
  uncertainties,
  creditConfidencePct,
  statedItemCount: text,
  priceYenPerTCo2: value,
});

/**
 * A survey from parsed JSON of any schema version up to this one.
 * Errors: `survey-document-invalid` {path, why}, `survey-schema-too-new` {version, known}.
 */
export function surveyFromJson(json: unknown): Survey {
  const result = survey.safeParse(migrate(json, MIGRATIONS, SCHEMA_VERSION));
  if (result.success) return result.data satisfies Survey;
  const [first] = result.error.issues;
  const path = first?.path.map(String).join('/') || '/';
  throw new SurveyError('survey-document-invalid', { path, why: why(first) });
}

function why(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'unrecognized_keys') return `unknown ${issue.keys.join(', ')}`;
  if (issue?.code === 'invalid_type') return `not ${issue.expected}`;
  if (issue?.code === 'invalid_value') return `not one of ${issue.values.map(String).join(', ')}`;
  if (issue?.code === 'custom') return issue.message;
  return (issue?.code ?? 'unknown').replaceAll('_', '-');
}

/** Errors: `survey-not-json`, and those of `surveyFromJson`. */
export function surveyFromText(json: string): Survey {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (cause) {
    throw new SurveyError('survey-not-json', {}, { cause });
  }
  return surveyFromJson(parsed);
}
