import type { Rounding } from '../decimal.ts';

/** For print only: what goes onward is the value before it. */
export const SHOWN: Rounding = { rule: 'half-up', places: 'significant', digits: 6 };

export const STANDARD_ERROR: Rounding = { rule: 'half-up', places: 'significant', digits: 4 };

/** As the forms print it (16.21). Truncated and carried as printed, so never above what was weighed. */
export const T_PER_HA: Rounding = { rule: 'truncate', places: 'decimals', digits: 2 };
