/** Sentences at `error.<code>`: what is wrong, then the remedy. {placeholders} are the details. */
export const errorsEn = {} as const;
