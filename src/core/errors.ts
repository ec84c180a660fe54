/** Facts about a failure, for the sentence in the user's language. Plain JSON. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Thrown when work can't go on. `code` is a translation key (`error.<code>`): core holds no
 * sentence. `details` name the file, the place and the values that the sentence mentions.
 */
export class SurveyError extends Error {
  readonly code: string;
  readonly details: ErrorDetails;

  constructor(code: string, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(details)}`, options);
    this.name = 'SurveyError';
    this.code = code;
    this.details = details;
  }
}

/** True also for an error that crossed a worker and lost its class. */
export function isSurveyError(error: unknown): error is SurveyError {
  return error instanceof Error && 'code' in error && 'details' in error;
}
