/**
 * Letters in a line of what is printed to: those of the terminal; elsewhere those that COLUMNS in the environment says, or 80.
 */
export const columnsOf = (
  { isTTY, columns }: { readonly isTTY?: boolean; readonly columns?: number } = process.stdout,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): number => {
  const stated = environment["COLUMNS"] ?? "";
  const own = isTTY === true ? columns : /^[1-9]\d{0,3}$/.test(stated) ? Number(stated) : undefined;
  return own !== undefined && own > 0 ? own : 80;
};
