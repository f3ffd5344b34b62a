import { counted } from "@stewardsim/core/foundation";
import { type Arm, catalogue, column, type Run, version } from "@stewardsim/core";
import type { Knowledge } from "@stewardsim/experiments";
import {
  dollarsWithin,
  grid,
  knownWords,
  million,
  percent,
  percentWithin,
  sizeWithin,
  width,
  wrap,
} from "@stewardsim/report";

/** One run: what happened, and where the numbers stood at the end of each second year. */
export function runLines({ scenario, table, log, months, seed, replication }: Run): string[] {
  const years = Array.from({ length: Math.ceil(months / 24) }, (_, index) => Math.min(months, 24 * (index + 1)) - 1);
  // Of a longer time than eight columns hold, every so many of them.
  const step = Math.ceil(years.length / 8);
  const shown = years.filter((_, index) => (years.length - 1 - index) % step === 0);
  const line = (label: string, name: string, show: (value: number) => string) => [
    [label],
    ...shown.map((month) => [show(column(table, name)[month]!)]),
  ];
  const whole = (value: number) => (Number.isFinite(value) ? String(Math.round(value)) : "–");
  const rows = [
    [["end of month"], ...shown.map((month) => [String(month + 1)])],
    line("organizations that run it", "adoption-share", percent),
    line("capability (substitute = 1)", "capability", (value) => value.toFixed(2)),
    line("active outsiders", "contributors-active-outside", whole),
    line("outsiders who may review", "maintainers-outside", whole),
    line("steward's share of commits", "commit-share-steward", percent),
    line("trust of contributors", "trust-contributors", percent),
    line("revenue a month", "revenue", million),
    line("people of the steward", "headcount", whole),
    line("cash", "cash", million),
  ];
  const story = log.slice(0, 14).map(({ month, detail }) => `${calendar(scenario.start, month)} ${detail}`);
  if (log.length > 14) story.push(`and ${log.length - 14} more`);
  return [
    ...grid(rows, [28, ...shown.map(() => 8)]),
    "",
    ...wrap(
      `One of many runs (seed ${seed}, replication ${replication}): what chance makes of it stands below. What happened: ${story.join(" · ") || "nothing of note"}.`,
      width,
    ),
  ];
}

/** What several scenarios come to. */
export interface ScenarioArms {
  readonly seed: string;
  readonly replications: number;
  /** Runs that failed and are missing from the numbers. */
  readonly failures: number;
  /** Of the scenario that the others are variants of. */
  readonly known: Knowledge;
  readonly arms: readonly (Pick<Arm, "name" | "wins" | "means"> & {
    /** Against a neutral foundation, where there is one; the others are against nobody. */
    readonly winsAgainstFoundation?: Arm["wins"];
  })[];
}

/** Several scenarios under the same random numbers, in a row each. */
export function comparisonLines({ arms, replications, seed, failures, known }: ScenarioArms): string[] {
  const head = ["", "ALL WIN", "STEWARD", "PROJECT", "COMMUNITY", "OUTSIDERS", "WORTH"].map((text) => [text]);
  const rows = arms.map(({ name, wins, means }) => [
    broken(name),
    ...(["allWin", "steward", "project", "community"] as const).map((win) => [percentWithin(wins[win])]),
    inTwo(sizeWithin(means.activeOutsiders)),
    inTwo(dollarsWithin(means.deltaValueLowExit)),
  ]);
  const led = arms.flatMap(({ name, winsAgainstFoundation: wins }) =>
    wins === undefined ? [] : [`${name} ${percentWithin(wins.allWin)}`],
  );
  return [
    ...grid([head, ...rows], [names, 11, 11, 11, 11, 15, 14]),
    ...(led.length === 0 ? [] : wrap(`All win against a neutral foundation: ${led.join(" · ")}.`, width)),
    ...wrap(
      `${replications} ${replications === 1 ? "run, which tells no spread (n/a)," : "runs"} each under the same random numbers, against nobody stewarding; ` +
        `95% intervals of chance alone: the parameters are held at what the scenario says, ranges at their middles. ${knownWords(known)} Worth: mean ΔNPV at the low exit. ${evidence()} ` +
        `Seed ${seed} · stewardsim ${version}.` +
        (failures > 0 ? ` ${counted(failures, "run")} FAILED and are missing from the numbers.` : ""),
      width,
    ),
  ];
}

/** Letters. */
const names = 21;

/** A longer name is broken at its last dash that fits. */
function broken(name: string): string[] {
  const dash = name.length > names ? name.lastIndexOf("-", names - 1) : -1;
  return dash < 0 ? [name] : [name.slice(0, dash + 1), name.slice(dash + 1)];
}

/** The estimate, and its bounds below it. */
function inTwo(text: string): string[] {
  const [first, ...rest] = text.split(" ");
  return [first!, rest.join(" ")];
}

/** How much of it rests on weak evidence. */
function evidence(): string {
  const parameters = catalogue();
  const weak = parameters.filter(({ grade }) => grade === "C" || grade === "D").length;
  return `Weak evidence: ${weak} of the ${counted(parameters.length, "parameter")} are practitioners' word or guesses (grades C and D).`;
}

function calendar(start: string, month: number): string {
  const months = Number(start.slice(0, 4)) * 12 + Number(start.slice(5)) - 1 + month;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}
