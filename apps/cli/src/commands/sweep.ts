import { readFileSync } from "node:fs";
import { noSteward, type Scenario } from "@stewardsim/core";
import { withoutSteward } from "@stewardsim/evidence";
import {
  createStudy,
  designFromCsv,
  type Factor,
  factorsAt,
  factorsOf,
  fullFactorial,
  latinHypercube,
  morrisStudy,
  oneAtATime,
  scrambledSobol,
  sobolStudy,
  spreadHypercube,
  type Study,
  type StudyArm,
  type StudyOptions,
  valuesAt,
  type Watched,
} from "@stewardsim/experiments";
import { openStudy, readScenarioFile } from "@stewardsim/experiments/node";
import { exitCodes, UsageError } from "@stewardsim/report/terminal";
import { factorIn } from "../factor-words.ts";
import type { StudyNotes } from "../notes.ts";
import { printStored } from "../stored.ts";
import { folderFor, live, mustBeNew } from "../work.ts";
import { mustDiffer, nameOf, shardFrom, type StudyWords } from "./compare.ts";

export const designNames = ["lhs", "spread", "sobol", "factorial", "one-at-a-time", "morris", "saltelli"] as const;

interface SweepWords extends StudyWords {
  readonly factor?: readonly string[];
  readonly design: (typeof designNames)[number];
  readonly designFile?: string;
  readonly levels: number;
  readonly walks: number;
  readonly base: number;
  readonly by: "factor" | "grade";
  readonly pairs?: true;
}

/** `stewardsim sweep FILE...`: scenarios at every point of a design, with what to analyse them by. */
export async function sweep(files: string[], options: SweepWords): Promise<number> {
  const scenarios = await Promise.all(files.map(readScenarioFile));
  const base = scenarios[0]!;
  const arms: StudyArm[] = [
    { name: withoutSteward, scenario: noSteward(base) },
    ...scenarios.map((scenario, place) => ({ name: nameOf(files[place]!), scenario })),
  ];
  mustDiffer(arms);
  const { study, design } = designed(base, arms, options);
  const notes: StudyNotes = { against: withoutSteward, ...(design === undefined ? {} : { design }) };
  const folder = folderFor("sweep", options.out);
  mustBeNew(folder);
  const store = openStudy(folder, study, {
    kind: "sweep",
    notes,
    ...(options.shard === undefined ? {} : { shard: shardFrom(options.shard) }),
  });
  const { ensemble, manifest, ...pace } = await live(study, store, folder, options);
  printStored(folder, ensemble, manifest, { ...options, ...pace });
  return ensemble.failures.length > 0 ? exitCodes.someFailed : exitCodes.done;
}

function designed(
  base: Scenario,
  arms: readonly StudyArm[],
  options: SweepWords,
): { study: Study; design?: StudyNotes["design"] } {
  const { seed, months, luck = 1, draws = 128, watch = [], levels, walks, base: points, by, pairs } = options;
  const common = {
    seed,
    luck,
    watch: watch as Watched[],
    ...(months === undefined ? {} : { months }),
  } satisfies StudyOptions;
  const study = (factors: readonly Factor[], values: readonly ArrayLike<number>[]) => ({
    study: createStudy(base, arms, { ...common, factors, values }),
  });
  if (options.designFile !== undefined) {
    const { factors, values } = designFromCsv(textOf(options.designFile), base);
    return study(factors, values);
  }
  const factors = options.factor === undefined ? factorsOf(base) : factorsAt(base, options.factor.map(factorIn));
  switch (options.design) {
    case "lhs":
      return study(factors, latinHypercube(factors, draws, seed));
    case "spread":
      return study(factors, spreadHypercube(factors, draws, seed));
    case "sobol":
      return study(factors, valuesAt(factors, scrambledSobol(pathsOf(factors), draws, seed)));
    case "factorial":
      return study(factors, fullFactorial(factors, levels));
    case "one-at-a-time":
      return study(factors, oneAtATime(factors));
    case "morris": {
      const how = { trajectories: walks, seed };
      return {
        study: morrisStudy(base, arms, { ...common, factors, ...how }).study,
        design: { kind: "morris", ...how },
      };
    }
    case "saltelli": {
      const made = sobolStudy(base, arms, { ...common, factors, base: points, by, hasPairs: pairs === true });
      return { study: made.study, design: { kind: "saltelli", plan: made.plan } };
    }
  }
}

const pathsOf = (factors: readonly Factor[]) => factors.map(({ path }) => path);

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}): name a CSV file.`);
  }
}
