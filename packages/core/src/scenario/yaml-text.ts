import { type Document, LineCounter, isNode, isScalar, parseDocument, visit } from "yaml";
import { cutNumbers, pathOf } from "./cut-numbers.ts";
import { readPath, writePath } from "./path.ts";
import { printable, show } from "../foundation/show.ts";
import type { ScenarioError } from "./errors.ts";

/** The longest text that is read as a scenario, in characters. */
export const longestText = 1_000_000;

/** A text as a value, or why it cannot be one. */
export interface ReadText {
  readonly value: unknown;
  readonly errors: readonly ScenarioError[];
  /** Errors of settings that are left out of the value. */
  readonly leftOut?: readonly ScenarioError[];
  /** The line, counted from 1, on which the setting at a path stands; `undefined` when it is not in the text. */
  readonly lineOf: (path: string) => number | undefined;
}

/**
 * YAML 1.2 or JSON as a plain value: one document, no tags, each name once, at most 32 aliases in
 * effect (so that nine lines cannot become a billion).
 */
export function readText(text: string): ReadText {
  if (text.length > longestText)
    return refuse("too-large", `has more than ${longestText} characters`, "Leave out what no setting needs.");
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    version: "1.2",
    schema: "core",
    strict: true,
    stringKeys: true,
    uniqueKeys: false, // the library compares every name with every other; see `repeated`
    merge: false,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: "error", // "silent" would also hide a second document
    lineCounter,
  });
  const errors = [...document.errors, ...document.warnings];
  // After what is not YAML the library only guesses: what it says of the rest is no second mistake.
  const broken = errors.findIndex(({ code }) => readable[code] === undefined);
  const told = errors.slice(0, broken < 0 ? 20 : Math.min(20, broken + 1));
  if (told.length > 0)
    return { value: undefined, errors: told.map((one) => explain(one, lineCounter)), lineOf: () => undefined };
  if (document.contents === null) return refuse("empty", "is empty", 'Write at least "version: 1".');
  let value: unknown;
  let leftOut: readonly ScenarioError[] = [];
  try {
    leftOut = cutNumbers(document, lineCounter);
    const twice = repeated(document, lineCounter);
    if (twice.length > 0) return { value: undefined, errors: twice, lineOf: () => undefined };
    value = document.toJS({ maxAliasCount: 32 });
  } catch (failure) {
    if (failure instanceof RangeError) return refuse("too-deep", ...tooDeep);
    // The library's own protection; whatever else it cannot turn into values is no scenario either.
    const message = String((failure as Error).message);
    return message.includes("alias count")
      ? refuse(
          "alias-bomb",
          "repeats parts by alias too often",
          "Write the parts out; at most 32 aliases are followed.",
        )
      : refuse("not-yaml", "cannot be turned into values", printable(message));
  }
  const lineOf = (path: string) => {
    let steps: readonly (string | number)[] = readPath(path) ?? [];
    for (; ; steps = steps.slice(0, -1)) {
      const node: unknown = steps.length === 0 ? document.contents : document.getIn(steps, true);
      if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line;
      if (steps.length === 0) return undefined;
    }
  };
  return { value, errors: [], leftOut, lineOf };
}

function refuse(code: ScenarioError["code"], reason: string, hint: string): ReadText {
  return { value: undefined, errors: [{ code, path: "", value: "", reason, hint }], lineOf: () => undefined };
}

const tooDeep = ["opens too many groups inside one another", "No setting lies so deep."] as const;

/** Names that stand twice in one group; the second would silently win. */
function repeated(document: Document.Parsed, lines: LineCounter): ScenarioError[] {
  const errors: ScenarioError[] = [];
  visit(document, {
    Map(_, map, ancestors) {
      const names = new Set<unknown>();
      for (const item of map.items) {
        const { key } = item;
        const name = isScalar(key) ? key.value : undefined;
        if (names.has(name)) {
          const where = isScalar(key) && key.range ? { line: lines.linePos(key.range[0]).line } : {};
          errors.push({
            code: "duplicate",
            path: writePath(pathOf([...ancestors, map, item])),
            value: show(name),
            reason: "names a setting twice in one group",
            hint: "Keep one of the two.",
            ...where,
          });
          if (errors.length >= 20) return visit.BREAK;
        }
        names.add(name);
      }
      return undefined;
    },
  });
  return errors;
}

const readable: Readonly<Record<string, readonly [ScenarioError["code"], string, string]>> = {
  RESOURCE_EXHAUSTION: ["too-deep", ...tooDeep],
  MULTIPLE_DOCS: ["not-yaml", "holds more than one document", 'Keep one, and no line "---" after it.'],
  TAG_RESOLVE_FAILED: ["not-yaml", "holds a tag", "Remove the word that begins with !."],
  NON_STRING_KEY: ["not-yaml", "has a group or list as a name", "Names are simple texts."],
};

function explain(
  { code, message, pos }: { code: string; message: string; pos: [number, number] },
  lines: LineCounter,
): ScenarioError {
  const [kind, reason, hint] = readable[code] ?? ["not-yaml", "is not YAML", `${printable(message, 120)}.`];
  return { code: kind, path: "", value: "", reason, hint, line: lines.linePos(pos[0]).line };
}
