/** Any number that is no whole one. */
const fraction = 0.5;

/**
 * Lets the number fields of a new object hold fractions from the start, and leaves their values as they are. An engine
 * keeps a field that was only ever a whole number in another way, and throws compiled code away when the first fraction
 * comes.
 *
 * @param object of plain data
 * @param whole names of fields that never hold a fraction, such as positions in an array
 * @returns the same object
 */
export function holdFractions<T extends object>(object: T, whole: readonly (keyof T)[] = []): T {
  const fields = object as Record<string, unknown>;
  for (const name of Object.keys(fields)) {
    const value = fields[name];
    if (typeof value !== "number" || whole.includes(name as keyof T)) continue;
    fields[name] = fraction;
    fields[name] = value;
  }
  return object;
}

/**
 * A deep copy of a group of settings that has one shape whatever it was made from: parsed, frozen, or put together from
 * parts. All numbers hold fractions from the start, so that code compiled for one copy serves all.
 */
export function copyOfOneShape<T>(group: T): T {
  if (Array.isArray(group)) return group.map(copyOfOneShape) as T;
  if (typeof group !== "object" || group === null) return group;
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(group)) {
    const value = (group as Record<string, unknown>)[name];
    if (typeof value === "number") copy[name] = fraction;
    copy[name] = typeof value === "object" ? copyOfOneShape(value) : value;
  }
  return copy as T;
}
