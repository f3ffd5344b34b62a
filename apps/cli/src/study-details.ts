import { unitOf } from "@stewardsim/experiments";
import { dollarsWithin, percent, percentWithin, sizeWithin } from "@stewardsim/report";
import { bareIn } from "./interval-text.ts";
import { madeIn, titleOf } from "./made-words.ts";
import { meanCell } from "./mean-words.ts";
import type { Summary } from "./summary.ts";
import { table, wrapped } from "./terminal.ts";

/** All the numbers of a comparison: who wins, returns, pairs of arms, how they were made and what to mind. */
export function studyDetails(summary: Summary): string[] {
  const arms = summary.arms.map(({ name, wins, outsiders, worth, isFirst }) => [
    name,
    ...(["allWin", "steward", "project", "community"] as const).map((win) => (wins ? percentWithin(wins[win]) : "–")),
    sizeWithin(outsiders),
    wins ? dollarsWithin(worth) : "–",
    isFirst ? percentWithin(isFirst) : "–",
  ]);
  const differences = summary.differences.map(({ arm, from, of, mean, meanKnown, median, isMore, pairing }) => [
    `${arm} − ${from}`,
    titleOf(of),
    bareIn(median, unitOf(of)),
    meanCell(mean, meanKnown, unitOf(of)),
    percentWithin(isMore),
    timesOf(pairing.varianceReduction),
    pairing.withinDraws ? timesOf(pairing.withinDraws.varianceReduction) : "–",
  ]);
  const { against, foundation, variance } = summary;
  const foundationRows = summary.arms.flatMap(({ name, winsAgainstFoundation: wins }) =>
    wins === undefined
      ? []
      : [[name, ...(["allWin", "project", "community"] as const).map((win) => percentWithin(wins[win]))]],
  );
  const hasPairs = differences.length > 0;
  return [
    ...table(
      ["", "ALL WIN", "STEWARD", "PROJECT", "COMMUNITY", "OUTSIDERS", "WORTH (ΔNPV)", "IS FIRST"],
      arms,
      [12, 11, 11, 11, 11, 11, 17, 9],
    ),
    ...(foundationRows.length === 0
      ? []
      : [
          "",
          ...table(
            [`AGAINST ${foundation!.toUpperCase()}`, "ALL WIN", "PROJECT", "COMMUNITY"],
            foundationRows,
            [60, 11, 11, 11],
          ),
        ]),
    "",
    ...returnLines(summary.arms),
    ...(hasPairs
      ? [
          "",
          ...table(
            ["PAIRED", "", "MEDIAN", "MEAN", "IS MORE IN", "GAINED", "BY CHANCE"],
            differences,
            [22, 12, 20, 20, 11, 7, 7],
          ),
        ]
      : []),
    "",
    ...wrapped(
      `Medians and shares of runs, with 95% intervals that count draws and not their replications. Wins are evaluated against ${against ?? "nobody"}${foundationRows.length === 0 ? "" : ", and below against a foundation that pays the opening people for good (the steward's win is the same, but for returns that any user has)"}; worth is against the same firm without the stewardship, at the low exit multiple. IS FIRST: is worth most of these arms, also where to give the project up would be worth more. ` +
        `${hasPairs ? "Pairs share draws and random numbers: MEDIAN over draws; MEAN over blocks of replications, with intervals that hold all at once. GAINED: how much less variance for sharing both; BY CHANCE: for sharing chance, within draws. " : ""}` +
        madeIn(summary),
    ),
    ...(variance === undefined
      ? []
      : wrapped(
          `Parameters make ${percent(variance.share.estimate)} (${percent(variance.share.low)} to ${percent(variance.share.high)}) of the variance of ${variance.arm}'s worth; chance makes the rest.`,
        )),
    ...summary.warnings.flatMap((one) => wrapped(`Mind: ${one}`)),
    ...(summary.enough === undefined ? [] : wrapped(summary.enough.sentence)),
    ...(summary.cost === undefined ? [] : wrapped(summary.cost)),
  ];
}

/** So many arms stand beside each other. */
const armsInARow = 4;

/** What arms return beside revenue, a row each. */
function returnLines(arms: Summary["arms"]): string[] {
  const stewards = arms.flatMap(({ name, returns, returnsInWorth }) =>
    returns === undefined ? [] : [{ name, returns, counted: returnsInWorth }],
  );
  const parts = Array.from({ length: Math.ceil(stewards.length / armsInARow) }, (_, part) =>
    stewards.slice(part * armsInARow, (part + 1) * armsInARow),
  );
  return parts.flatMap((some) =>
    table(
      ["RETURNS, NOT REVENUE", ...some.map(({ name }) => name)],
      [
        ...some[0]!.returns.map(({ what }, row) => [
          what,
          ...some.map(({ returns }) => dollarsWithin(returns[row]!.usd)),
        ]),
        ["counted in worth", ...some.map(({ counted }) => (counted === undefined ? "–" : dollarsWithin(counted)))],
      ],
      [21, ...some.map(() => 19)],
    ),
  );
}

const timesOf = (ratio: number) => (Number.isFinite(ratio) ? `${ratio.toFixed(ratio < 99.95 ? 1 : 0)}×` : "∞");
