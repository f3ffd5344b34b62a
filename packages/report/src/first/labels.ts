/**
 * Names as rows of a table have them: what goes on as the name of the row above it, or of the one that this went on from, is
 * said by what it adds, as `+ best conduct` below `managed service`.
 *
 * @param isShort whether there is no room for a whole name: `+ best conduct` is `+ best` then, where a page has said what it
 *   is, and `+ relicense to SSPL` is `+ SSPL`
 */
export function labelsOf(names: readonly string[], isShort = false): string[] {
  let stem = "";
  return names.map((name) => {
    const isBelow = stem !== "" && name.startsWith(`${stem} + `);
    const label = isBelow ? `  ${name.slice(stem.length + 1)}` : name;
    if (!isBelow) stem = name;
    return isShort ? label.replace(/\+ best conduct$/, "+ best").replace("+ relicense to ", "+ ") : label;
  });
}

/** Names that begin alike and are told together: what follows, at once and under pressure. */
interface Group {
  readonly start: string;
  readonly ends: string[];
  readonly under: string[];
  readonly also: string[];
}

/** What several names that follow each other differ by, behind the same beginning. */
const beginning = /^.*relicense to /;
const pressed = " under pressure";

/** Names in a sentence: `services, open core (each also best conduct); relicense to BSL / SSPL, or BSL under pressure`. */
export function namesInWords(names: readonly string[]): string {
  const groups: Group[] = [];
  for (const name of names) {
    const last = groups.at(-1);
    const start = beginning.exec(name)?.[0] ?? "";
    const stem = last === undefined ? "" : `${last.start}${last.ends.join("")}`;
    const isAlone = last !== undefined && last.ends.length + last.under.length === 1;
    if (isAlone && last.ends.length === 1 && name.startsWith(`${stem} + `)) last.also.push(name.slice(stem.length + 3));
    else {
      const isSame = start !== "" && last?.start === start && last.also.length === 0;
      const group = isSame ? last : { start, ends: [], under: [], also: [] };
      const end = name.slice(start.length);
      if (start !== "" && end.endsWith(pressed)) group.under.push(end.slice(0, -pressed.length));
      else group.ends.push(end);
      if (!isSame) groups.push(group);
    }
  }
  return together(groups).join("; ");
}

/** Groups as text; those one after another that go on alike are told of together. */
function together(groups: readonly Group[]): string[] {
  const texts: { readonly names: string[]; readonly also: string }[] = [];
  for (const { start, ends, under, also } of groups) {
    const later = under.length === 0 ? "" : `${under.join(" / ")}${pressed}`;
    const name = `${start}${[ends.join(" / "), later].filter((text) => text !== "").join(", or ")}`;
    const last = texts.at(-1);
    const same = also.join(", ");
    if (last !== undefined && same !== "" && last.also === same) last.names.push(name);
    else texts.push({ names: [name], also: same });
  }
  return texts.map(({ names, also }) =>
    also === "" ? names.join(", ") : `${names.join(", ")} (${names.length > 1 ? "each " : ""}also ${also})`,
  );
}
