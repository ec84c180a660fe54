import { SurveyError } from '../core/errors.ts';
import type { Survey } from '../core/survey/document/document.ts';
import type { AppContext } from './app-context.ts';

/** Class numbers given up while a run was under way: another class may have taken them since. */
export interface ClassWatch {
  /**
   * Throws where a number means another class now than it did to the run. Error:
   * `run-classes-changed` {class}: the class that has the number now.
   */
  readonly assertSame: (ranOn: Survey, now: Survey) => void;
  readonly stop: () => void;
}

/** `asked`: the survey as it was when the run was asked for, before the run made classes of its own. */
export function watchClasses({ store }: AppContext, asked: Survey): ClassWatch {
  const taken = new Set(asked.classes.map(({ id }) => id));
  const given = new Set<number>();
  const stop = store.subscribe(({ survey }, { survey: before }) => {
    if (survey.id !== asked.id || before.id !== asked.id) return;
    for (const { id } of before.classes) {
      if (!survey.classes.some((entry) => entry.id === id)) given.add(id);
    }
  });
  const assertSame = (ranOn: Survey, now: Survey) => {
    for (const was of ranOn.classes) {
      const is = now.classes.find(({ id }) => id === was.id);
      if (is === undefined || is === was) continue;
      // A class that was there all the time is the same one, whatever it is called now.
      if (taken.has(was.id) && !given.has(was.id)) continue;
      throw new SurveyError('run-classes-changed', { class: is.name });
    }
  };
  return { assertSame, stop };
}
