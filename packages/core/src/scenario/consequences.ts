import type * as z from "zod";
import { nearest } from "../foundation/nearest.ts";
import { groundsOf } from "./misfit.ts";
import { isUnder, type Path } from "./path.ts";
import { fitting, namesOf, type Schema, schemaAt, settingAt } from "./schema-tree.ts";

type Issue = z.core.$ZodIssue;

/** A name that is no setting, and the settings of its group that may have been meant by it. */
interface Misnamed {
  readonly group: Path;
  readonly meant: readonly string[];
}

/**
 * The issues that a writer has to mend, without those that only follow from another mistake: settings that do not fit
 * together where one of them is wrong by itself, a setting that is missing because its name is misspelt, and what is said
 * of a text that was refused already.
 *
 * @param written the whole scenario as it was written
 * @param issues what zod said of it as a whole
 * @param hidden what zod says of the rest where the settings of `issues` are taken out
 * @param refused where texts or values stand that were refused before zod saw them
 */
export function withoutConsequences(
  schema: Schema,
  written: unknown,
  issues: readonly Issue[],
  hidden: readonly Issue[],
  refused: readonly Path[],
): Issue[] {
  const misnamed = issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => misnamedIn(schema, written, issue.path as Path, key))
      : [],
  );
  const isMisnamed = (path: Path) =>
    misnamed.some(({ group, meant }) => isUnder(path, group) && meant.includes(String(path[group.length])));
  const wrong = [
    ...refused,
    ...issues.flatMap(({ code, path }) => (code === "unrecognized_keys" || code === "custom" ? [] : [path as Path])),
    ...misnamed.flatMap(({ group, meant }) => meant.map((name) => [...group, name])),
  ];
  const takenOut = [...wrong, ...issues.flatMap((issue) => (issue.code === "custom" ? groundsOf(issue) : []))];
  const restsOn = (issue: Issue, mistakes: readonly Path[]) =>
    groundsOf(issue).some((ground) => mistakes.some((one) => isUnder(ground, one) || isUnder(one, ground)));
  const first = issues.filter((issue) => {
    const path = issue.path as Path;
    if (issue.code === "unrecognized_keys") return true;
    if (settingAt(written, path) === undefined && isMisnamed(path)) return false;
    if (issue.code === "custom") return !restsOn(issue, wrong);
    return !refused.some((one) => isUnder(path, one));
  });
  return [...first, ...hidden.filter((issue) => !restsOn(issue, takenOut))];
}

/** What a name may mean: the setting that is spelt nearly so, and where none is, any that is not written. */
function misnamedIn(schema: Schema, written: unknown, group: Path, key: string): Misnamed {
  const value = settingAt(written, group);
  const here = schemaAt(schema, written, group);
  const names = here === undefined ? [] : namesOf(fitting(here, value), value);
  const near = nearest(key.slice(0, 100), names);
  const left = names.filter((name) => !Object.hasOwn(value as object, name));
  return { group, meant: near === undefined ? left : [near] };
}
