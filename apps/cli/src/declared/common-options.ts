import { Option } from "commander";
import { list, someText, times, whole } from "../option-values.ts";
import { usualResult } from "../usual-result.ts";

export const seedOf = (what: string): Option => new Option("--seed <text>", what).argParser(someText);

/** Of a command that simulates. */
export const seed = (): Option => seedOf("where all random numbers come from").default("1");
export const months = (): Option =>
  new Option("--months <n>", "how long to simulate (as the scenario says)").argParser(whole(1, 1200));

export const limit = (): Option =>
  new Option("--limit <n>", "how many times the usual 1 GB of memory and minute of time a run may take").argParser(
    times,
  );

export const workers = (): Option =>
  new Option("--workers <n>", "the most threads (one for each core)").argParser(whole(1, 256));
/** Of a command that shows results. */
export const all = (): Option => new Option("--all", "print all the numbers before what they come to");
export const json = (): Option => new Option("--json", "print JSON");

/** Of a command that compares arms. */
export const untilOptions = (): readonly Option[] => [
  new Option("--fixed", "hold every parameter at what the scenario says: chance alone"),
  new Option(
    "--until-within <amount>",
    "run draws until each 95% interval is this narrow to either side: of an arm's difference from the first, or of its chance to win",
  ),
  new Option(
    "--until-best <amount>",
    "run draws until the best arm is known with 95%, but for those that are closer to it than this",
  ),
  new Option("--of <result>", "what --until-… is about: a result, or all-win, steward-win, …").default(usualResult),
];

/** Of a command that runs many futures and keeps them. */
export const studyOptions = (): readonly Option[] => [
  seed(),
  months(),
  new Option("--draws <n>", "draws of the uncertain parameters, or the most of them").argParser(whole(1, 1_000_000)),
  new Option("--replications <n>", "runs of each draw").argParser(whole(1, 100_000)),
  new Option("--watch <name@month>", "an observable to keep of a month; may be repeated").argParser(list),
  limit(),
  workers(),
  new Option("--out <folder>", "where results are kept (results/<name>, or the next that is free)"),
  new Option("--shard <i/n>", "only this part of the work, as 2/8; put them together with merge"),
  new Option("--csv", "write a CSV file beside the results too"),
  all(),
  json(),
];
