import type { Answer } from "../answer.ts";
import { type ArmFinding, findingOf } from "../findings.ts";
import { type Cell, grid } from "../grid.ts";
import type { Style } from "../style.ts";
import { million, ordinal, percent, range } from "../words.ts";

const widths = [12, 13, 11, 13, 12, 9, 11, 12];

const header: Cell[] = [
  ["", "", ""],
  ["ALL THREE WIN", "± sampling,", "by priors"],
  ["ALIVE AFTER", "7 YEARS", "(95%)"],
  ["WORTH (ΔNPV)", "rank, is 1st,", "exit to pay"],
  ["BREAKS EVEN", "lowest cash", "(median)"],
  ["OUTSIDERS", "active", "(95%)"],
  ["A FORK", "(95%)", "exo/gov/coa"],
  ["WHO LOSES, %", "when not all", "three win"],
];

/** Three strategies × seven columns, as practised and at the best conduct. */
export function strategiesSection(answer: Answer, style: Style): string[] {
  const { strategies } = answer.comparison;
  const practised = strategies.map((one) =>
    findingOf(
      answer,
      one.practised,
      strategies.map((other) => other.practised),
    ),
  );
  const best = strategies.map((one) =>
    findingOf(
      answer,
      one.best,
      strategies.map((other) => other.best),
    ),
  );
  const lines = grid([header], widths).map(style.faint);
  strategies.forEach(({ name }, index) => {
    lines.push("", style.strong(name));
    lines.push(...grid([row("as practised", practised[index]!)], widths));
    lines.push(...grid([row("best conduct", best[index]!)], widths));
  });
  return lines;
}

function row(label: string, finding: ArmFinding): Cell[] {
  const { aliveAtSeven, sold, first, breakEvenExit, breakEvenMonth, lowestCash, outsiders, forks, losers } = finding;
  return [
    [label],
    tripleCell(finding),
    [percent(aliveAtSeven.estimate), range(aliveAtSeven.low, aliveAtSeven.high), `sold ${percent(sold.estimate)}`],
    [ordinal(finding.rank), `1st in ${percent(first.estimate)}`, exit(breakEvenExit.median)],
    [month(breakEvenMonth.median), `never ${percent(breakEvenMonth.never)}`, million(lowestCash.estimate)],
    [number(outsiders.estimate), `${number(outsiders.low)}–${number(outsiders.high)}`],
    [
      percent(forks.any.estimate),
      range(forks.any.low, forks.any.high),
      [forks.exodus, forks.governance, forks.coalition].map(({ estimate }) => Math.round(100 * estimate)).join("/"),
    ],
    [
      `steward ${Math.round(100 * losers.steward)}`,
      `project ${Math.round(100 * losers.project)}`,
      `community ${Math.round(100 * losers.community)}`,
    ],
  ];
}

function tripleCell({ trust, wins }: ArmFinding): Cell {
  if (trust === undefined) return [percent(wins.triple.estimate), range(wins.triple.low, wins.triple.high)];
  const { estimate, low, high } = wins.triple;
  return [
    `${percent(estimate)} ±${Math.round(50 * (high - low))}`,
    `${range(trust.low, trust.high)} priors`,
    trust.verdict === "undetermined" ? trust.verdict : `${trust.verdict.replace("robust ", "")}, ${trust.basis}`,
  ];
}

const exit = (years: number) =>
  years === 0 ? "needs no exit" : Number.isFinite(years) ? `exit ${years.toFixed(1)}y` : "never pays";
const month = (value: number) => (Number.isFinite(value) ? `month ${Math.round(value)}` : "mostly never");
const number = (value: number) => (value < 10 ? value.toFixed(1) : Math.round(value).toString());
