import type { Rounding } from '../decimal.ts';

/** For print only: what goes onward is the value before it. */
export const SHOWN: Rounding = { rule: 'half-up', places: 'significant', digits: 6 };
