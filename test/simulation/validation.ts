export interface Claim {
  readonly says: string;
  readonly holds: boolean;
}

/** What a group of simulations found, as lines to print, and whether its claims hold. */
export interface Validation {
  readonly lines: readonly string[];
  readonly claims: readonly Claim[];
}

export const percent = (share: number) => (100 * share).toFixed(1).padStart(6);
