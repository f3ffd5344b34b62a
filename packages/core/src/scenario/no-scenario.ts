import { show } from "../foundation/show.ts";
import type { ScenarioError } from "./errors.ts";

/** A line that ends as files of scenarios do. */
const path = /^[^\n:{}]*(?::[\\/][^\n:{}]*)?\.(?:ya?ml|json|[mc]?[jt]s)$/i;
const isPath = (value: unknown): boolean => typeof value === "string" && path.test(value.trim());

const reads = "readScenarioFile(path) of @stewardsim/experiments/node reads files.";

/** What is wrong with what is given for the text of a scenario, where it is none at all. */
export function noText(text: unknown): ScenarioError[] {
  if (isPath(text))
    return [error(text, "is a path, and this reads the text of a scenario", `To read a file: ${reads}`)];
  if (typeof text === "string") return [];
  const isBytes = text instanceof Uint8Array;
  return [
    error(
      isBytes ? "" : text,
      isBytes ? "is bytes, and this reads text" : "is no text",
      isBytes
        ? `Decode it first: new TextDecoder().decode(bytes). ${reads}`
        : `A value is read by readScenario(value). To read a file: ${reads}`,
    ),
  ];
}

/** What is wrong with what is given for the value of a scenario, where it is a text. */
export function noValue(value: unknown): ScenarioError[] {
  if (isPath(value)) return [error(value, "is a path, and this reads a value", `To read a file: ${reads}`)];
  return typeof value === "string"
    ? [error(value, "is a text, and this reads a value", "A text is read by loadScenario(text).")]
    : [];
}

const error = (value: unknown, reason: string, hint: string): ScenarioError => ({
  code: "wrong-type",
  path: "",
  value: value === "" ? "" : show(value),
  reason,
  hint,
});
