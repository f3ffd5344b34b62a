/** The way from the scenario to one of its settings: names, and indices of list items. */
export type Path = readonly (string | number)[];

const plainName = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;

/** `["partners", 0, "benefit"]` as `partners[0].benefit`; unusual names in quotes: `prices["a b"]`. */
export function writePath(path: Path): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else if (!plainName.test(step)) text += `[${JSON.stringify(step)}]`;
    else text += text === "" ? step : `.${step}`;
  }
  return text;
}

const step = /\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|(?:^|\.)([^.[\]"]+)/gy;

/**
 * The steps of a path. Both `partners[0].benefit`, which is what the house writes, and
 * `partners.0.benefit` are read.
 *
 * @returns `undefined` when the text is not a path
 */
export function readPath(text: string): Path | undefined {
  const path: (string | number)[] = [];
  step.lastIndex = 0;
  while (step.lastIndex < text.length) {
    const found = step.exec(text);
    if (found === null) return undefined;
    const [, index, quoted, name] = found;
    if (index !== undefined) path.push(Number(index));
    else if (quoted !== undefined) path.push(unquote(quoted));
    else path.push(/^\d+$/.test(name!) ? Number(name) : name!);
  }
  return path.length === 0 ? undefined : path;
}

const unquote = (text: string) => text.replace(/\\(.)/g, "$1");

/** Whether a path leads to a group or to something inside it. */
export const isUnder = (path: Path, group: Path): boolean => group.every((step, index) => path[index] === step);
