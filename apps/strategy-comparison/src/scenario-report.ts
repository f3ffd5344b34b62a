import { type Comparison, column, type History, type MeasureName } from "@stewardsim/core";
import { grid, million, percent, percentWithin, wrap } from "@stewardsim/report";
import { version } from "./manifest.ts";

const width = 100;

/** One history: what happened, and where the numbers stood at the end of each second year. */
export function historyLines({ scenario, table, log, months, seed, replication }: History): string[] {
  const years = Array.from({ length: Math.ceil(months / 24) }, (_, index) => Math.min(months, 24 * (index + 1)) - 1);
  const line = (label: string, name: string, show: (value: number) => string) => [
    [label],
    ...years.map((month) => [show(column(table, name)[month]!)]),
  ];
  const whole = (value: number) => (Number.isFinite(value) ? String(Math.round(value)) : "–");
  const rows = [
    [[`replication ${replication}, end of month`], ...years.map((month) => [String(month + 1)])],
    line("organizations that run it", "adoption-share", percent),
    line("capability (substitute = 1)", "capability", (value) => value.toFixed(2)),
    line("active outside contributors", "contributors-active-outside", whole),
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
    ...grid(rows, [30, ...years.map(() => 9)]),
    "",
    ...wrap(`What happened (seed ${seed}, one of many histories): ${story.join(" · ") || "nothing of note"}.`, width),
  ];
}

/** Several scenarios under the same luck, in a row each. */
export function comparisonLines({ arms, replications, seed }: Comparison): string[] {
  const within = (arm: (typeof arms)[number], name: MeasureName, show: (value: number) => string) => {
    const { estimate, low, high } = arm.means[name];
    return [show(estimate), `${show(low)} to`, show(high)];
  };
  const head = ["", "ALL WIN", "STEWARD", "PROJECT", "COMMUNITY", "OUTSIDERS", "WORTH"].map((text) => [text]);
  const rows = arms.map((arm) => [
    [arm.name],
    ...(["triple", "steward", "project", "community"] as const).map((win) => [percentWithin(arm.wins[win])]),
    within(arm, "activeOutsiders", (value) => String(Math.round(value))),
    within(arm, "deltaValueLowExit", million),
  ]);
  return [
    ...grid([head, ...rows], [32, 12, 12, 12, 12, 9, 11]).map((line) => line.trimEnd()),
    ...wrap(
      `${replications} histories each under the same luck, against nobody stewarding; 95% intervals of luck alone: the parameters are held at what the scenario says. Worth: ΔNPV at the low exit. Seed ${seed} · stewardsim ${version}.`,
      width,
    ),
  ];
}

function calendar(start: string, month: number): string {
  const months = Number(start.slice(0, 4)) * 12 + Number(start.slice(5)) - 1 + month;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}
