/** Letters in a line of what is printed to: those of the terminal, or 80 where it is none. */
export const columnsOf = (
  { isTTY, columns }: { readonly isTTY?: boolean; readonly columns?: number } = process.stdout,
): number => (isTTY === true && columns !== undefined && columns > 0 ? columns : 80);
