import type { Figure, ShownTable } from "../figures/figure.ts";

/** A piece of a decision brief, whatever it is written in. */
export type Block =
  | { readonly kind: "text"; readonly lead?: string; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly caption: string; readonly table: ShownTable }
  | { readonly kind: "figure"; readonly figure: Figure }
  /** A command that can be copied into a shell. */
  | { readonly kind: "command"; readonly text: string };

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A decision brief as plain data, from which HTML and Markdown are written. */
export interface BriefDocument {
  /** The question. */
  readonly title: string;
  /** The case, and what is compared. */
  readonly about: string;
  readonly sections: readonly Section[];
  /** How it was made, in a line. */
  readonly foot: string;
}
