/**
 * Names as rows of a table have them: what goes on as the name of the row above it, or of the one that this went on from, is
 * said by what it adds, as `+ best conduct` below `managed service`.
 */
export function labelsOf(names: readonly string[]): string[] {
  let stem = "";
  return names.map((name) => {
    if (stem !== "" && name.startsWith(`${stem} + `)) return `  ${name.slice(stem.length + 1)}`;
    stem = name;
    return name;
  });
}

/** What several names that follow each other differ by, behind the same beginning. */
const beginning = /^.*relicense to /;

/** Names in a sentence: `services (also best conduct); managed service + relicense to BSL / SSPL`. */
export function namesInWords(names: readonly string[]): string {
  const groups: { name: string; readonly also: string[] }[] = [];
  for (const name of names) {
    const last = groups.at(-1);
    const start = beginning.exec(name)?.[0];
    if (last !== undefined && name.startsWith(`${last.name} + `)) last.also.push(name.slice(last.name.length + 3));
    else if (last?.also.length === 0 && start !== undefined && beginning.exec(last.name)?.[0] === start)
      last.name += ` / ${name.slice(start.length)}`;
    else groups.push({ name, also: [] });
  }
  return groups.map(({ name, also }) => (also.length === 0 ? name : `${name} (also ${also.join(", ")})`)).join("; ");
}
