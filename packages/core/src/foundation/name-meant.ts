/** Letters, figures and points alone, in small letters: `Apache 2.0` and `apache-2.0` are one name. */
const folded = (text: string) => text.toLowerCase().replace(/[^a-z0-9.]/g, "");

/** The name that a text is, in whatever case it is written and with or without spaces and hyphens. */
export function nameMeant(text: string, names: readonly string[]): string | undefined {
  const asked = folded(text);
  return asked === "" ? undefined : names.find((name) => folded(name) === asked);
}

/** The name that a text is, or is the end, the beginning or a part of, where only one is so. */
export function namePartlyMeant(text: string, names: readonly string[]): string | undefined {
  const whole = nameMeant(text, names);
  const asked = folded(text);
  if (whole !== undefined || asked === "") return whole;
  for (const isIt of ["endsWith", "startsWith", "includes"] as const) {
    const found = names.filter((name) => folded(name)[isIt](asked));
    if (found.length === 1) return found[0];
  }
  return undefined;
}
