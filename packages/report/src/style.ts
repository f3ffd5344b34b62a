/** How a text stands out; plain text where nothing can. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
}

const same = (text: string) => text;
export const plain: Style = { strong: same, faint: same, good: same, bad: same };

const code = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;
export const coloured: Style = { strong: code(1, 22), faint: code(2, 22), good: code(32, 39), bad: code(31, 39) };

/** Letters in a line of a report. */
export const width = 100;
