import { SurveyError } from '../errors.ts';

/** Places of named classes. Errors: `accuracy-class-unknown` {class, classes}. */
export function unionIndices(classes: readonly string[], names: readonly string[]): number[] {
  return [...new Set(names)].map((name) => {
    const at = classes.indexOf(name);
    if (at < 0) {
      throw new SurveyError('accuracy-class-unknown', { class: name, classes: classes.join(', ') });
    }
    return at;
  });
}
