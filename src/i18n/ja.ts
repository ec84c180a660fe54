import { figuresJa } from './ja-figures.ts';
import { panelsJa } from './ja-panels.ts';
import { shellJa } from './ja-shell.ts';

/** Every message of the interface; Japanese comes first and defines the keys. */
export const ja = { ...shellJa, ...panelsJa, ...figuresJa } as const;

export type MessageKey = keyof typeof ja;
