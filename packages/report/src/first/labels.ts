/**
 * Names as rows of a table have them: what goes on as the row above it did, to its last `+`, is said by what it adds, as
 * `+ relicense to SSPL` below `managed service + relicense to BSL` or below `managed service`.
 */
export function labelsOf(names: readonly string[]): string[] {
  let stem = "";
  return names.map((name) => {
    const isMore = stem !== "" && name.startsWith(`${stem} + `);
    const label = isMore ? `  ${name.slice(stem.length + 1)}` : name;
    const end = name.lastIndexOf(" + ");
    if (!isMore) stem = end < 0 ? name : name.slice(0, end);
    return label;
  });
}
