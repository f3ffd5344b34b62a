import { counted } from "@stewardsim/core/foundation";
import { presets } from "@stewardsim/evidence";
import { UsageError } from "@stewardsim/report/terminal";
import { readWords, times, whole } from "./words.ts";

export interface Flags {
  readonly draws: number;
  readonly replications: number | undefined;
  readonly seed: string;
  readonly months: number | undefined;
  readonly arms: readonly string[] | undefined;
  readonly preset: string;
  readonly out: string | undefined;
  readonly limit: number | undefined;
  readonly workers: number | undefined;
  readonly json: boolean;
  readonly csv: boolean;
  readonly all: boolean;
  readonly even: boolean;
  readonly force: boolean;
  readonly help: boolean;
}

export const help = `Compares three ways of earning money from an open-source project on one market, under the same random numbers.

  pnpm start [flags]

  --draws N      draws of the uncertain parameters (112)
  --even         draws evenly over the ranges, and not half below and half above what the model takes for likely
  --replications N       runs of each draw, each with random numbers of its own (where left out one, and a
                 second of the first 16, to tell chance from what is not known)
  --seed TEXT    where all random numbers come from (1)
  --months N     how long to simulate (120)
  --arms A,B     only these arms beside the counterfactual, e.g. subscription,open-core
  --preset NAME  the case: ${presets.map(({ name }) => name).join(", ")}
  --out FOLDER   where results are kept (results/<preset>, or the next number that is free)
  --force        replace the results that are in the folder of --out
  --csv          write runs.csv and design.csv beside the results too
  --json         print the answer as JSON and not the screen; with --all the whole
  --all          run and print everything behind the first screen too: single changes, claims, prices, doubts
  --limit N      how many times the usual 1 GB of memory and minute of time a run may take (1)
  --workers N    the most threads (one for each core)
  --help         this

Ctrl-C keeps what was done: the same command again goes on with it, and so does pnpm stewardsim resume FOLDER.
What is kept is asked with pnpm stewardsim analyse | story | query | verify FOLDER.

Exit codes: 0 done, 1 a mistake of this program, 2 a mistake in what was asked, 3 some runs failed, 130 stopped.
`;

const vocabulary = {
  valued: ["draws", "replications", "seed", "months", "arms", "preset", "out", "limit", "workers"],
  bare: ["json", "csv", "all", "even", "force"],
  others: 0,
} as const;

/** All of a study is held in memory until it is written. */
const mostTasks = 100_000;

/**
 * Reads the words of the command line.
 *
 * @throws UsageError in one line that says what to do
 */
export function readFlags(words: readonly string[]): Flags {
  const { values, flags } = readWords(words, vocabulary);
  const [draws, replications] = [
    whole("draws", values["draws"] ?? "112", 1, mostTasks),
    values["replications"] === undefined ? undefined : whole("replications", values["replications"], 1, 100),
  ];
  if (draws * (replications ?? 2) > mostTasks)
    throw new UsageError(
      `--draws ${draws} with --replications ${replications ?? 2} is ${counted(draws * (replications ?? 2), "task")}; ${counted(mostTasks, "task")} are the most: ask for fewer draws.`,
    );
  return {
    draws,
    replications,
    seed: values["seed"] ?? "1",
    months: values["months"] === undefined ? undefined : whole("months", values["months"], 12, 1200),
    arms: values["arms"]?.split(",").map((arm) => arm.trim()),
    preset: values["preset"] ?? presets[0]!.name,
    out: values["out"],
    limit: values["limit"] === undefined ? undefined : times("limit", values["limit"]),
    workers: values["workers"] === undefined ? undefined : whole("workers", values["workers"], 1, 1024),
    json: flags.has("json"),
    csv: flags.has("csv"),
    all: flags.has("all"),
    even: flags.has("even"),
    force: flags.has("force"),
    help: flags.has("help"),
  };
}
