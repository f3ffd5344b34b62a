import {
  catalogue,
  didYouMean,
  meantHint,
  type CatalogueEntry,
  change,
  findParameter,
  InvalidScenarioError,
  nearest,
  nearestParameter,
  type Scenario,
} from "@stewardsim/core";
import { settingAt, stepsOf } from "../setting.ts";

/** A number of a scenario: what the catalogue says of it under its own path, and what the scenario has there. */
export interface NumberAt {
  /** Its path is that of the number itself: items of lists by index. */
  readonly entry: CatalogueEntry;
  readonly value: number;
}

/**
 * The number at a path. An item of a list is named by its index or by its name: `partners.vendors[0].benefit` or
 * `partners.vendors[microsoft].benefit`.
 *
 * @returns a sentence where the scenario has no number there
 */
export function numberAt(scenario: Scenario, path: string): NumberAt | string {
  const [first = "", ...steps] = stepsOf(path);
  let position = first;
  let items = "";
  for (const step of steps) {
    const list = settingAt(scenario, position);
    if (!Array.isArray(list)) {
      position += `.${step}`;
      continue;
    }
    const names = list.map((item: { readonly name?: string }) => item.name ?? "");
    const index = /^\d+$/.test(step) ? Number(step) : names.indexOf(step);
    if (!(index in list)) return noItem(position, step, names);
    position += `[${index}]`;
    items = ` (${names[index] || `item ${index}`})`;
  }
  const entry = findParameter(position);
  if (entry === undefined) return `No parameter is called "${path}".${meantBy(scenario, position)}`;
  const value = settingAt(scenario, position);
  if (typeof value !== "number")
    return `The scenario has no ${path}, so nothing can be drawn for it.${hintOf(soldUnder(scenario, position))}`;
  const own = items === "" ? entry : { ...entry, path: position, label: `${entry.label}${items}` };
  return (items === "" ? undefined : whyFixed(scenario, own, value)) ?? { entry: own, value };
}

function noItem(list: string, step: string, names: readonly string[]): string {
  if (names.length === 0) return `${list} is an empty list in this scenario, so there is no ${list}[${step}].`;
  const all = names
    .map((name, index) => (name === "" ? `${list}[${index}]` : `${list}[${index}] (${name})`))
    .join(", ");
  const what = step === "" ? `${list}[] stands for any item` : `${list} has no item "${step}"`;
  return `${what}: there ${names.length === 1 ? "is" : "are"} ${all}.${didYouMean(step, names)}`;
}

/** Numbers of the same name of all that the scenario sells, such as its prices. */
function soldUnder(scenario: Scenario, path: string): string[] {
  const last = stepsOf(path).at(-1);
  return Object.keys(scenario.strategy.streams)
    .map((stream) => `strategy.streams.${stream}.${last}`)
    .filter((own) => typeof settingAt(scenario, own) === "number");
}

const hintOf = (paths: readonly string[]): string =>
  paths.length === 0 ? "" : ` Did you mean ${paths.map((path) => `"${path}"`).join(" or ")}?`;

function meantBy(scenario: Scenario, path: string): string {
  const items = path.match(/\[\d+\]/g) ?? [];
  const isNear =
    nearest(
      path.replaceAll(/\[\d+\]/g, "[]"),
      catalogue().map((entry) => entry.path),
    ) !== undefined;
  // A right name by itself is one of what is sold before it is one of another's.
  const sold = isNear ? [] : soldUnder(scenario, path);
  if (sold.length > 0) return hintOf(sold);
  // The catalogue writes [] for any item of a list.
  const meant = nearestParameter(path.replaceAll(/\[\d+\]/g, "[]"))?.replaceAll("[]", () => items.shift() ?? "[0]");
  return meantHint(meant);
}

/** Items of some lists add up to a whole: none of them can move alone. */
function whyFixed(scenario: Scenario, { path, plausible }: CatalogueEntry, value: number): string | undefined {
  let reason: string | undefined;
  for (const end of plausible) {
    if (end === value) continue;
    try {
      change(scenario, { [path]: end });
      return undefined;
    } catch (caught) {
      if (!(caught instanceof InvalidScenarioError)) throw caught;
      const [error] = caught.errors;
      reason ??= `at ${end} ${error?.path} ${error?.reason}`;
    }
  }
  return reason === undefined ? undefined : `${path} cannot be drawn by itself: ${reason}.`;
}
