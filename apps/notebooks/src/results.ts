import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ArmIdentity } from "@stewardsim/experiments";
import { parseCsv } from "./csv.ts";

/** How results were made, as `manifest.json` tells it. */
export interface Manifest {
  readonly stewardsim: string;
  readonly preset: string;
  readonly seed: string;
  readonly draws: number;
  readonly luck: number;
  readonly months: number;
  readonly against: string;
  readonly arms: readonly (ArmIdentity & { readonly name: string; readonly draws: number })[];
  readonly failures: number;
  readonly hash: string;
  readonly times: { readonly finished: string; readonly seconds: number; readonly node: string };
}

/** A parameter that was drawn, and from where. */
export interface DrawnParameter {
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  readonly grade: string;
  readonly low: number;
  readonly high: number;
  /** By draw. */
  readonly values: readonly number[];
}

/** A folder of results, as the main job writes it. */
export interface Results {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly parameters: readonly DrawnParameter[];
  /** What is known of every history. */
  readonly columns: readonly string[];
  /** One number of every history of an arm, by draw and luck: draw 0 with its luck, draw 1, and so on; NaN where there is none. */
  column(arm: string, name: string): Float64Array;
}

export function readResults(folder: string): Results {
  const text = (name: string) => readFileSync(join(folder, name), "utf8");
  const manifest = JSON.parse(text("manifest.json")) as Manifest;
  const drawn = parseCsv(text("parameters.csv"));
  const histories = new Map<string, Record<string, string>[]>(manifest.arms.map(({ name }) => [name, []]));
  const rows = parseCsv(text("histories.csv"));
  for (const row of rows) histories.get(row["arm"]!)?.push(row);
  return {
    folder,
    manifest,
    columns: Object.keys(rows[0] ?? {}).filter((name) => !["draw", "luck", "arm"].includes(name)),
    parameters: parseCsv(text("ranges.csv")).map(({ path, label, unit, grade, low, high }) => ({
      path: path!,
      label: label!,
      unit: unit!,
      grade: grade!,
      low: Number(low),
      high: Number(high),
      values: drawn.map((row) => numberOf(row[path!]!)),
    })),
    column(arm, name) {
      const lived = histories.get(arm);
      if (lived === undefined)
        throw new RangeError(`No arm is called "${arm}". There is: ${[...histories.keys()].join(" · ")}.`);
      const column = new Float64Array(manifest.draws * manifest.luck).fill(Number.NaN);
      for (const row of lived) {
        if (row[name] === undefined)
          throw new RangeError(`No column is called "${name}". There is: ${Object.keys(row).join(", ")}.`);
        column[Number(row["draw"]) * manifest.luck + Number(row["luck"])] = numberOf(row[name]);
      }
      return column;
    },
  };
}

const numberOf = (written: string) => (written === "" ? Number.NaN : Number(written));

/** An arm to look at. */
export interface ArmKind {
  readonly name: string;
  /** The strategy, or the arm itself where it is none of the three. */
  readonly strategy: string;
  readonly conduct: "as practised" | "best conduct" | "other";
}

/** The arms to look at, strategies first: without those that repeat them under other trust or with one more engineer. */
export function armsOf({ manifest }: Results): ArmKind[] {
  const own = manifest.arms.filter(({ prior, marginalOf }) => prior === undefined && marginalOf === undefined);
  const strategies = own.flatMap(({ name, strategy, conduct }): ArmKind[] =>
    strategy === undefined || conduct === undefined
      ? []
      : [{ name, strategy, conduct: conduct === "best" ? "best conduct" : conduct }],
  );
  const others = own.filter(({ name }) => !strategies.some((one) => one.name === name));
  return [
    ...strategies,
    ...others
      .sort((a, b) => Number(a.kind === "no-steward") - Number(b.kind === "no-steward"))
      .map(({ name }): ArmKind => ({ name, strategy: name, conduct: "other" })),
  ];
}
