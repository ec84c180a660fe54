import { useEffect, useRef, useState } from 'react';
import { type ErrorDetails, isSurveyError } from '../core/errors.ts';

/** `none`: of no question yet. `failed`: what an error says. */
export type Answer<T> =
  | { readonly kind: 'none' }
  | { readonly kind: 'told'; readonly value: T }
  | { readonly kind: 'failed'; readonly code: string; readonly details: ErrorDetails };

/**
 * The answer of a worker to a question that changes while it thinks: one question at a time, the
 * latest next. Until it has answered, the answer before stands, and `isCurrent` is false.
 * Questions are told apart by identity.
 */
export function useAnswer<Question, T>(
  question: Question,
  ask: (question: Question) => Promise<T>,
): { readonly answer: Answer<T>; readonly isCurrent: boolean } {
  const [known, setKnown] = useState<{ question: Question | null; answer: Answer<T> }>({
    question: null,
    answer: { kind: 'none' },
  });
  const latest = useRef(question);
  const isAsking = useRef(false);
  useEffect(() => {
    latest.current = question;
    if (isAsking.current) return;
    const askOn = async () => {
      isAsking.current = true;
      for (let asked: Question | null = null; asked !== latest.current; ) {
        asked = latest.current;
        const answer = await ask(asked).then(
          (value): Answer<T> => ({ kind: 'told', value }),
          (error: unknown): Answer<T> =>
            isSurveyError(error)
              ? { kind: 'failed', code: error.code, details: error.details }
              : { kind: 'failed', code: 'unexpected', details: { message: String(error) } },
        );
        setKnown({ question: asked, answer });
      }
      isAsking.current = false;
    };
    void askOn();
  }, [question, ask]);
  return { answer: known.answer, isCurrent: known.question === question };
}
