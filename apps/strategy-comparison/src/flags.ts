import { parseArgs } from "node:util";
import { presets } from "@stewardsim/evidence";
import { UsageError } from "./exit-codes.ts";

export interface Flags {
  readonly draws: number;
  readonly luck: number;
  readonly seed: string;
  readonly months: number | undefined;
  readonly arms: readonly string[] | undefined;
  readonly preset: string;
  readonly out: string | undefined;
  readonly workers: number | undefined;
  readonly json: boolean;
  readonly all: boolean;
  readonly even: boolean;
  readonly force: boolean;
  readonly help: boolean;
}

export const help = `Compares three ways of earning money from an open-source project on one market, under the same luck.

  pnpm start [flags]

  --draws N      draws of the uncertain parameters (100)
  --even         draws evenly over the ranges, and not half below and half above what the model takes for likely
  --luck N       histories of each draw, each with luck of its own (2)
  --seed TEXT    where all luck comes from (1)
  --months N     how long to simulate (120)
  --arms A,B     only these arms beside the counterfactual, e.g. subscription,open-core
  --preset NAME  the case: ${presets.map(({ name }) => name).join(", ")}
  --out FOLDER   where the tables go (results/<preset>, or the next number that is free)
  --force        write into the folder of --out even if it is there
  --json         print the numbers as JSON and not the report
  --all          print everything behind the first screen too
  --workers N    the most threads (one for each core)
  --help         this

Exit codes: 0 done, 1 a mistake of this program, 2 a mistake in what was asked, 3 some histories failed.
`;

/** Reads the words of the command line. */
export function readFlags(words: readonly string[]): Flags {
  const { values } = parsed(words);
  return {
    draws: whole("draws", values.draws ?? "100", 1, 100_000),
    luck: whole("luck", values.luck ?? "2", 1, 100),
    seed: values.seed ?? "1",
    months: values.months === undefined ? undefined : whole("months", values.months, 12, 1200),
    arms: values.arms?.split(",").map((arm) => arm.trim()),
    preset: values.preset ?? presets[0]!.name,
    out: values.out,
    workers: values.workers === undefined ? undefined : whole("workers", values.workers, 1, 1024),
    json: values.json ?? false,
    all: values.all ?? false,
    even: values.even ?? false,
    force: values.force ?? false,
    help: values.help ?? false,
  };
}

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      // `pnpm start -- --draws 10` hands the dashes on.
      args: words.filter((word) => word !== "--"),
      options: {
        draws: text,
        luck: text,
        seed: text,
        months: text,
        arms: text,
        preset: text,
        out: text,
        workers: text,
        json: flag,
        all: flag,
        even: flag,
        force: flag,
        help: { ...flag, short: "h" },
      },
    });
  } catch (error) {
    const said = error instanceof Error ? error.message.split(". ")[0] : String(error);
    throw new UsageError(`${said}. See --help for what there is.`);
  }
}

function whole(name: string, written: string, least: number, most: number): number {
  const value = Number(written);
  if (/^\d+$/.test(written) && value >= least && value <= most) return value;
  throw new UsageError(`--${name} is a whole number from ${least} to ${most}, and not "${written}".`);
}
