/** The same type with every `readonly` taken off, all the way down. */
export type DeepMutable<T> = T extends number | string | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? DeepMutable<Item>[]
    : T extends object
      ? { -readonly [Key in keyof T]: DeepMutable<T[Key]> }
      : T;

/**
 * A deep copy of plain data: numbers, texts, flags, arrays, objects and typed arrays. It stands in for the
 * platform's structured clone, which bare JavaScript engines lack.
 *
 * @throws TypeError for anything else, such as a function or a Map
 */
export function copyPlain<T>(value: T): DeepMutable<T> {
  return copy(value) as DeepMutable<T>;
}

function copy(value: unknown): unknown {
  if (value === null || typeof value !== "object") {
    if (typeof value === "function" || typeof value === "symbol")
      throw new TypeError(`Not plain data: ${typeof value}`);
    return value;
  }
  if (ArrayBuffer.isView(value)) return (value as Float64Array).slice();
  if (Array.isArray(value)) return value.map(copy);
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError("Not plain data: an object of a class");
  const result: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) result[key] = copy(item);
  return result;
}
