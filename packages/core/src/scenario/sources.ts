/** What a reader can open: the citations that parameters name. */
export const sources = {} as const satisfies Record<string, string>;

export type SourceKey = keyof typeof sources;
