import type { RulePack } from './rule-pack.ts';
import { jbc221 } from './rule-packs/jbc-2.2.1.ts';
import { jbcOnline2024 } from './rule-packs/jbc-online-2024.ts';

/** Newest first. */
export const RULE_PACKS: readonly RulePack[] = [jbcOnline2024, jbc221];

export const rulePackById = (id: string): RulePack | null =>
  RULE_PACKS.find((pack) => pack.id === id) ?? null;
