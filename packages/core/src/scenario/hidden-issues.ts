import type * as z from "zod";
import { plainCopy } from "./plain.ts";

type Issue = z.core.$ZodIssue;
type Holder = Record<PropertyKey, unknown>;

/** Stands where a list item was taken out, until the list is closed up. */
const gone = Symbol("gone");

/**
 * Where single settings are wrong, zod does not look at how settings fit together. With the wrong
 * ones taken out (their defaults step in) it does; what it then says is true of the rest.
 *
 * @param issues what zod said of `value` as a whole
 * @returns the further issues that come of settings not fitting together, with the paths of `value`
 */
export function hiddenIssues(schema: z.ZodType, value: unknown, issues: readonly Issue[]): Issue[] {
  const mended = plainCopy(value).copy;
  for (const issue of issues) takeOut(mended, issue);
  const left = schema.safeParse(mended).error?.issues ?? [];
  // What is still wrong lacks something that has no default; the list item that lacks it goes.
  for (const issue of left) if (issue.code !== "custom") takeOutItem(mended, issue.path);
  const originals = new Map<string, readonly number[]>();
  const closed = closeUp(mended, [], originals);
  const seen = new Set(issues.map(({ path, message }) => `${path.join(".")} ${message}`));
  const found: Issue[] = [];
  for (const issue of schema.safeParse(closed).error?.issues ?? []) {
    if (issue.code !== "custom") continue;
    const path = originalPath(issue.path, originals);
    if (!seen.has(`${path.join(".")} ${issue.message}`)) found.push({ ...issue, path });
  }
  return found;
}

function holderOf(value: unknown, path: readonly PropertyKey[]): Holder | undefined {
  let here = value;
  for (const step of path) here = typeof here === "object" && here !== null ? (here as Holder)[step] : undefined;
  return typeof here === "object" && here !== null ? (here as Holder) : undefined;
}

function takeOut(value: unknown, issue: Issue): void {
  const names = issue.code === "unrecognized_keys" ? issue.keys : issue.path.slice(-1);
  const holder = holderOf(value, issue.code === "unrecognized_keys" ? issue.path : issue.path.slice(0, -1));
  if (holder === undefined) return;
  for (const name of names) {
    if (Array.isArray(holder)) holder[name as number] = gone;
    else delete holder[name];
  }
}

function takeOutItem(value: unknown, path: readonly PropertyKey[]): void {
  for (let length = path.length; length > 0; length--) {
    const holder = holderOf(value, path.slice(0, length - 1));
    if (!Array.isArray(holder)) continue;
    holder[path[length - 1] as number] = gone;
    return;
  }
}

/** A copy without the items that are gone; `originals` remembers where those that stay have stood. */
function closeUp(value: unknown, path: readonly PropertyKey[], originals: Map<string, readonly number[]>): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const kept = value.map((_, index) => index).filter((index) => value[index] !== gone);
    originals.set(path.join("."), kept);
    return kept.map((index) => closeUp(value[index], [...path, index], originals));
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, closeUp(part, [...path, name], originals)]),
  );
}

function originalPath(path: readonly PropertyKey[], originals: ReadonlyMap<string, readonly number[]>): PropertyKey[] {
  const original: PropertyKey[] = [];
  for (const step of path) {
    const kept = originals.get(original.join("."));
    original.push(typeof step === "number" && kept !== undefined ? (kept[step] ?? step) : step);
  }
  return original;
}
