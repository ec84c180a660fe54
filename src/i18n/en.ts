import { figuresEn } from './en-figures.ts';
import { panelsEn } from './en-panels.ts';
import { shellEn } from './en-shell.ts';
import type { MessageKey } from './ja.ts';

export const en = { ...shellEn, ...panelsEn, ...figuresEn } as const satisfies Record<
  MessageKey,
  string
>;
