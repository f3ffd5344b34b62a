import {
  type Arm,
  type Comparison,
  type Interval,
  medianInterval,
  pairedShareInterval,
  version,
  type Win,
} from "@stewardsim/core";
import { withoutSteward } from "@stewardsim/evidence";
import type { Block } from "../decision/document.ts";
import { type Estimate, type EstimateUnit, estimated, inPoints } from "../estimate.ts";
import { boardFigure } from "../figures/board.ts";
import { counted, dollarsWithin, percentWithin, sizeWithin } from "../words.ts";

/** A comparison under fixed parameters: who wins under which arm, drawn, and what becomes of the project and the money. */
export const comparisonBlocks = ({ arms, seed, replications }: Comparison): Block[] =>
  blocksOf(arms, `${counted(replications, "replication")} of each arm under the same random numbers, seed ${seed}`);

/** Arms of a comparison, the same of each. */
export const armBlocks = (arms: readonly Arm[]): Block[] =>
  blocksOf(arms, `${counted(arms[0]!.outcomes.length, "replication")} of each arm`);

function blocksOf(arms: readonly Arm[], runs: string): Block[] {
  const made = `${runs}, stewardsim ${version}. What is not known stands at one value each: only chance differs between runs.`;
  return [
    {
      kind: "figure",
      figure: boardFigure(
        arms.map((arm) => ({
          name: arm.name,
          conduct: null,
          wins: {
            steward: winOf(arm, "steward"),
            project: winOf(arm, "project"),
            community: winOf(arm, "community"),
            allWin: winOf(arm, "allWin"),
          },
          foundation: null,
          worth: known(medianInterval(arm.outcomes.map(({ measures }) => measures.deltaValueLowExit)), arm, "usd"),
        })),
        { against: withoutSteward, made, lead: (one, other) => leadOf(arms, one, other) },
      ),
    },
    {
      kind: "table",
      table: {
        head: ["", "adoption", "active outsiders", "revenue, last year", "lowest cash", "alive"],
        rows: arms.map(({ name, means }) => [
          name,
          percentWithin(means.adoption),
          sizeWithin(means.activeOutsiders),
          dollarsWithin(means.revenueLastYear),
          dollarsWithin(means.lowestCash),
          percentWithin(means.survived),
        ]),
      },
      caption: "Means over the replications with 95% intervals; adoption and people in the last 12 months.",
    },
  ];
}

/** By how much one wins oftener than another, by pairs of the same random numbers. */
function leadOf(arms: readonly Arm[], one: string, other: string): Estimate | undefined {
  const [first, second] = [one, other].map((name) => arms.find((arm) => arm.name === name)!) as [Arm, Arm];
  if (first.outcomes.length !== second.outcomes.length) return undefined;
  const differences = first.outcomes.map(
    ({ allWin }, index) => Number(allWin) - Number(second.outcomes[index]!.allWin),
  );
  return inPoints({ ...pairedShareInterval(differences), draws: differences.length });
}

const winOf = (arm: Arm, win: Win): Estimate => known(arm.wins[win], arm, "share");
const known = (interval: Interval, { outcomes }: Arm, unit: EstimateUnit): Estimate =>
  estimated({ ...interval, draws: outcomes.length }, unit);
