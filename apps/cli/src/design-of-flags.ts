import { readFileSync } from "node:fs";
import type { Scenario } from "@stewardsim/core";
import { type Factor, fullFactorial, oneAtATime, sampleOf, type SampleOptions } from "@stewardsim/analysis";
import {
  correlationsOf,
  createStudy,
  designFromCsv,
  morrisStudy,
  sobolStudy,
  type Study,
  type StudyArm,
  type StudyOptions,
} from "@stewardsim/experiments";
import { textOfBytes } from "@stewardsim/experiments/node";
import { UsageError } from "@stewardsim/report/terminal";
import type { designNames } from "./design-words.ts";
import type { StudyNotes } from "./notes.ts";
import { say } from "./terminal.ts";

export interface DesignWords {
  readonly design: (typeof designNames)[number];
  readonly designFile?: string;
  readonly draws?: number;
  readonly seed: string;
  readonly levels?: number;
  readonly trajectories?: number;
  readonly base?: number;
  readonly by?: "factor" | "grade";
  readonly pairs?: true;
}

/** A study at the points of a design, with what an analysis needs to know of it. */
export interface Designed {
  readonly study: Study;
  readonly design?: StudyNotes["design"];
}

/** Indices of variance of more factors tell little of each, and cost a draw of each base point for every one. */
const mostOfSaltelli = 15;

/** Which designs take which words. */
const takenBy = {
  draws: ["lhs", "spread", "sobol"],
  levels: ["factorial"],
  trajectories: ["morris"],
  base: ["saltelli"],
  pairs: ["saltelli"],
  by: ["morris", "saltelli"],
} as const satisfies Partial<Record<keyof DesignWords, readonly DesignWords["design"][]>>;

/** @throws UsageError where a word would say nothing */
function mustApply(options: DesignWords): void {
  for (const [word, designs] of Object.entries(takenBy) as [keyof typeof takenBy, readonly string[]][]) {
    if (options[word] === undefined || (options.designFile === undefined && designs.includes(options.design))) continue;
    const where = options.designFile === undefined ? `--design ${options.design}` : "--design-file";
    throw new UsageError(`--${word} says nothing to ${where}: it is for --design ${designs.join(", ")}.`);
  }
}

/**
 * Makes a study of the arms at the points of a design.
 *
 * @param isNamed whether the user named the factors
 */
export async function designStudy(
  base: Scenario,
  arms: readonly StudyArm[],
  factors: readonly Factor[],
  options: DesignWords,
  common: StudyOptions,
  isNamed: boolean,
): Promise<Designed> {
  const { seed, draws = 128, levels = 3, trajectories = 20, base: points = 256, by = "factor" } = options;
  mustApply(options);
  const study = (values: readonly ArrayLike<number>[], isSample: boolean, of = factors): Designed => ({
    study: createStudy(base, arms, { ...common, factors: of, values, isSample }),
  });
  /** What the user did not name goes together as the catalogue knows. */
  const sampled = (by: SampleOptions["by"]): Designed => {
    const correlations = isNamed ? [] : correlationsOf(base, factors);
    const values = sampleOf(factors, { by, rows: draws, seed, correlations });
    return { study: createStudy(base, arms, { ...common, factors, values, isSample: true, correlations }) };
  };
  if (options.designFile !== undefined) {
    const written = await designFromCsv(textOfBytes(options.designFile, bytesOf(options.designFile)), base);
    if (written.calledBefore !== undefined) say(renumbered(options.designFile, written.calledBefore));
    return study(written.values, false, written.factors);
  }
  switch (options.design) {
    case "lhs":
    case "spread":
    case "sobol":
      return sampled(options.design);
    case "factorial":
      return factorial(factors, levels, study);
    case "one-at-a-time":
      return study(oneAtATime(factors), false);
    case "morris": {
      const how = { trajectories, seed, by };
      return {
        study: morrisStudy(base, arms, { ...common, factors, ...how }).study,
        design: { kind: "morris", ...how },
      };
    }
    case "saltelli": {
      if (by === "factor" && !isNamed && factors.length > mostOfSaltelli)
        throw new UsageError(
          `Indices of ${factors.length} parameters would take ${(points * (factors.length + 3)).toLocaleString("en-US")} draws and tell little of each. ` +
            "Screen them first: --design morris, and then --screened FOLDER; or name some by --factor, or all in groups by --by grade.",
        );
      const made = sobolStudy(base, arms, {
        ...common,
        factors,
        base: points,
        by,
        hasPairs: options.pairs === true,
      });
      return { study: made.study, design: { kind: "saltelli", plan: made.plan } };
    }
  }
}

/** Says which factors have fewer values than levels, such as those of few whole numbers. */
function factorial(
  factors: readonly Factor[],
  levels: number,
  study: (values: readonly ArrayLike<number>[], isSample: boolean) => Designed,
): Designed {
  const values = fullFactorial(factors, levels);
  const fewer = factors.flatMap(({ path }, index) => {
    const { size } = new Set(values.map((row) => row[index]));
    return size < levels ? [`${path} takes ${size}`] : [];
  });
  if (fewer.length > 0)
    say(`Of ${levels} levels ${fewer.join(", ")}: there are no more values, and no row is run twice.`);
  return study(values, false);
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}): name a CSV file.`);
  }
}

/** That draws are not called as a file called them, and how each is found again. */
function renumbered(file: string, names: readonly string[]): string {
  const few = names.slice(0, 5).map((name, draw) => `${name === "" ? "nothing" : name} is draw ${draw}`);
  return `Draws are numbered anew, from 0 in the order of the lines of ${file}: what its column draw calls ${few.join(", ")}${names.length > few.length ? ", and so on" : ""}.`;
}
