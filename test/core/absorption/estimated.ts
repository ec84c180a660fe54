import {
  type AbsorptionItem,
  type CreditEstimate,
  estimateCredit,
  type RulePack,
  rulePackById,
} from '../../../src/core/absorption/index.ts';
import { figureById, figureText } from '../../../src/core/derivation.ts';
import { expectShownIsComputed } from '../survey/shown-is-computed.ts';
import { kajime } from './sample-item.ts';

export const online = rulePackById('jbc-online-2024') as RulePack;
export const handbook = rulePackById('jbc-2.2.1') as RulePack;

/** An estimate of the sample item with a patch, and ways to look at it. */
export function estimated(patch: Partial<AbsorptionItem>, pack: RulePack = online) {
  const made: CreditEstimate = estimateCredit({ ...kajime, ...patch }, pack);
  expectShownIsComputed(made.figures);
  const figures = figureById(made.figures);
  const figure = (tail: string) => figures.get(`item:kajime/${tail}`);
  return {
    made,
    figure,
    text: (tail: string) => {
      const found = figure(tail);
      return found ? figureText(found) : null;
    },
    exact: (tail: string) => figure(tail)?.exact ?? null,
    codes: made.issues.map(({ code }) => code),
    issue: (code: string) => made.issues.find((issue) => issue.code === code),
  };
}
