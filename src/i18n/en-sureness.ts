import type { surenessJa } from './ja-sureness.ts';

/** How sure the credit is, as the screens say it. */
export const surenessEn: Record<keyof typeof surenessJa, string> = {
  'sure.title': 'How sure the credit is',
  'sure.lead':
    'The errors of the inputs, carried to the total by the very formulas that are shown. The conservative figure, the lower bound, comes first.',
  'sure.confidence': 'Confidence of the lower bound',
  'sure.lower-column': '{pct} % bound',
  'sure.lower': 'One-sided {pct} % lower bound',
  'sure.lower-known': 'One-sided {pct} % lower bound (known errors alone)',
  'sure.summary-lower': 'at least {lower} t-CO2',
  'sure.summary-below': 'below {lower} t-CO2',
  'sure.not-known': 'not known',
  'sure.working': 'calculating',
  'sure.stopped': 'not calculated',
  'sure.no-credit': 'There is no total yet',
  'sure.no-credit-hint': 'Once every item is complete, how sure the total is will be told here.',
  'sure.no-errors':
    'How sure this total is, is not known. No input has an uncertainty, so that there is no lower bound. Not known is never taken for 0.',
  'sure.all-exact':
    'Every input is said to be exact, so that there are no errors to carry. Make sure that the reasons hold.',
  'sure.unknown-lead':
    '{count} {count|input|inputs} of unknown uncertainty: the true lower bound is lower than this',
  'sure.above-claim':
    'The total lies below this bound, as it was cut (or claims the lower bound of an area). What is claimed stays the total.',
  'sure.median': 'Median',
  'sure.interval': '5–95 % interval',
  'sure.deviation': 'Standard deviation',
  'sure.monte-carlo': 'Monte Carlo',
  'sure.first-order': 'Law of propagation (GUM)',
  'sure.by-way': 'Two ways to the bound',
  'sure.way': 'Way',
  'sure.centre': 'Median, estimate',
  'sure.spread': 'Std deviation, std uncertainty',
  'sure.effective-degrees': '{degrees} effective degrees of freedom',
  'sure.draws': '{draws} draws, seed {seed} (moba evaluate prints the same digits)',
  'sure.again': 'Calculate',
  'sure.stop': 'Stop',
  'sure.stopped-hint':
    'The calculation was stopped. Earlier digits belong to other inputs and are not shown.',
  'sure.open-report': 'All charts and tables',
  'sure.report-title': 'How sure the credit is',
  'sure.rail-lower': 'One-sided {pct} % lower bound {lower} t-CO2',
  'sure.rail-known': 'One-sided {pct} % lower bound of known errors alone {lower} t-CO2',
  'sure.rail-short': '≥ {lower}',
  'sure.rail-short-known': 'bound < {lower}',
  'sure.rail-working': 'Lower bound: calculating…',
  'sure.rail-not-known': 'Lower bound not known (no input has an uncertainty)',
  'sure.rail-stopped': 'Lower bound not calculated',
  'sure.rail-failed': 'Lower bound can’t be calculated',
  'sure.rail-exact': 'No bound (all said to be exact)',
  'sure.rail-open': '{said} (see how sure it is)',
};
