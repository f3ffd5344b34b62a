import { catalogue, type CatalogueEntry, knownIn, type OwnRange, type Scenario } from "@stewardsim/core";
import { knowledgeOf, settingAt, uncertainIn } from "@stewardsim/experiments";
import type { Block } from "../decision/document.ts";
import { unitText } from "../figures/unit-text.ts";
import { gradeWords } from "../grade-words.ts";
import { counted, percent } from "../words.ts";

/** A scenario: what of it is fact, what its own range, and how much comes from the catalogue. */
export function scenarioBlocks(scenario: Scenario): Block[] {
  const { facts, ranges } = knownIn(scenario);
  const factors = uncertainIn(scenario, [{ scenario }]);
  const known = knowledgeOf(scenario, factors);
  const guessed = factors.filter(({ grade, path }) => grade === "D" && !(path in ranges)).length;
  const rows = [
    ...facts.map((path) => rowOf(path, "fact", factText(scenario, path))),
    ...Object.entries(ranges).map(([path, range]) =>
      range === "unknown"
        ? rowOf(path, "prior", `${rangeText(entryOf(path)?.plausible ?? [], path)}`)
        : rowOf(path, "own range", rangeText(endsOf(range), path, "p10" in range ? "four fifths of it" : "")),
    ),
  ];
  return [
    {
      kind: "text",
      lead: `${scenario.name}:`,
      text:
        `${counted(known.facts, "fact")} of the world and the firm, held in every run; ${counted(known.ranges, "own range")}, drawn from; ` +
        `${counted(known.prior, "number")} from the catalogue, of which ${guessed} (${percent(known.prior === 0 ? 0 : guessed / known.prior)}) ${guessed === 1 ? "is" : "are"} ${gradeWords.D}.`,
    },
    {
      kind: "table",
      table: { head: ["what is written", "is", "value", "what it is"], rows },
      caption:
        "What is written of prices, plan and conduct is chosen, and no knowledge of the world. What is not here is drawn from the plausible range of the catalogue in every experiment.",
    },
  ];
}

const rowOf = (path: string, is: string, value: string) => [path, is, value, entryOf(path)?.label ?? "–"];

const entries = new Map(catalogue().map((entry) => [entry.path, entry]));
const entryOf = (path: string): CatalogueEntry | undefined =>
  entries.get(path) ?? entries.get(path.replaceAll(/\[\d+\]/g, "[]"));

const withUnit = (value: number, path: string): string => {
  const unit = entryOf(path)?.unit ?? "";
  return `${unitText(value, unit)}${unit === "" || unit === "share" || unit === "usd" ? "" : ` ${unit.replace(/^usd\/month$/, "a month")}`}`;
};

function factText(scenario: Scenario, path: string): string {
  const value = settingAt(scenario, path);
  return typeof value === "number" ? withUnit(value, path) : String(value);
}

type Drawn = Exclude<OwnRange, "unknown">;
const endsOf = (range: Drawn): readonly number[] => ("low" in range ? [range.low, range.high] : [range.p10, range.p90]);

const rangeText = ([low, high]: readonly number[], path: string, about = ""): string =>
  low === undefined || high === undefined
    ? "drawn"
    : `${withUnit(low, path)} to ${withUnit(high, path)}${about === "" ? "" : `, ${about}`}`;
