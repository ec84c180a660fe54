/** Sentences at `issue.<code>`: what is wrong, then the remedy. {placeholders} are the details. */
export const issuesEn = {} as const;
