import type { Answer } from "../answer.ts";
import type { ArmDetail } from "../findings/details.ts";
import { type Cell, grid } from "../grid.ts";
import type { Style } from "../style.ts";
import { dollarsWithin, percent, percentWithin, wrap } from "../words.ts";

const heads = ["firm", "community", "all three", "v. found.", "worth, median"] as const;
/** Names are broken down to this, and on a narrower screen the community's column is left out. */
const leastName = 14;

/** Strategies at the best conduct, and two of them together: how often who wins, against nobody and against a foundation. */
export function whoWinsLines(answer: Answer, { strong }: Style, width: number): string[] {
  const { findings, details } = answer;
  const best = findings.filter(({ conduct }) => conduct === "best");
  if (best.length === 0) return [];
  const armOf = (name: string) => details.arms.find(({ arm }) => arm === name);
  const rows = [
    ...best.flatMap(({ strategy, arm }) => rowOf(strategy, armOf(arm))),
    ...details.arms.flatMap((one) => (one.kind === "two-streams" ? rowOf(one.arm, one) : [])),
  ];
  const all = heads.map((head, index) => Math.max(head.length, ...rows.map(({ cells }) => cells[index]!.length)));
  const room = (which: readonly number[]) => width - which.reduce((sum, index) => sum + all[index]! + 1, 0);
  const shown = room([0, 1, 2, 3, 4]) < leastName ? [0, 2, 3, 4] : [0, 1, 2, 3, 4];
  const widths = shown.map((index) => all[index]!);
  const longest = Math.max("WHO WINS".length, ...rows.map(({ name }) => name.length));
  const nameWidth = Math.min(longest, Math.max(leastName, room(shown)));
  const [head, ...table] = grid(
    [
      [["WHO WINS"], ...shown.map((index): Cell => [heads[index]!])],
      ...rows.map(({ name, cells }) => [broken(name, nameWidth), ...shown.map((index): Cell => [cells[index]!])]),
    ],
    [nameWidth, ...widths],
  );
  const usual = findings
    .filter(({ conduct }) => conduct === "as practised")
    .map(({ wins, strategy }) => `${strategy} ${share(wins.allWin.estimate)}`);
  return [strong(head!), ...table, ...wrap(`At the usual conduct all three win: ${usual.join(", ")}.`, width)];
}

/** A name over lines, at its dashes. */
const broken = (name: string, width: number): Cell =>
  name.length <= width ? [name] : wrap(name.replaceAll("-", "- "), width).map((line) => line.replaceAll("- ", "-"));

const rowOf = (name: string, arm: ArmDetail | undefined) =>
  arm === undefined
    ? []
    : [
        {
          name,
          cells: [
            share(arm.wins.steward.estimate),
            share(arm.wins.community.estimate),
            percentWithin(arm.wins.allWin),
            arm.winsAgainstFoundation === null ? "–" : percentWithin(arm.winsAgainstFoundation.allWin),
            dollarsWithin(arm.worth),
          ],
        },
      ];

const share = (value: number | "never" | null) => (typeof value === "number" ? percent(value) : "–");
