/** Breaks a paragraph, given in its parts, into lines. */
export type Say = (parts: readonly string[]) => string[];
