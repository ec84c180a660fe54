import { useState } from 'react';

export interface Draft {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly reset: () => void;
}

/** What is being typed. A value that changes elsewhere (undo, a reload) wins over the draft. */
export function useDraft(value: string): Draft {
  const [draft, setDraft] = useState({ base: value, text: value });
  const text = draft.base === value ? draft.text : value;
  return {
    text,
    setText: (next) => setDraft({ base: value, text: next }),
    reset: () => setDraft({ base: value, text: value }),
  };
}
