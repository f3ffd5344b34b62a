import { basename, extname } from "node:path";
import { change, joinFoundation, type Scenario, useOnly } from "@stewardsim/core";
import { besideCounterfactuals, referenceStrategyList } from "@stewardsim/evidence";
import type { StudyArm } from "@stewardsim/experiments";
import { beforeWork } from "@stewardsim/report/terminal";
import type { EnoughWords } from "../enough.ts";
import { readScenarios } from "../scenario-files.ts";
import { compareArms, type StudyWords } from "../study-of-arms.ts";
import { inOneWorld } from "../world.ts";

/**
 * `stewardsim compare FILE...`: several scenarios, or one beside the three reference strategies in its world, each evaluated
 * against nobody who stewards the project and against a neutral foundation.
 */
export async function compare(
  files: string[],
  options: StudyWords & EnoughWords & { readonly alternatives?: true },
): Promise<number> {
  const read = await beforeWork(() => readScenarios(files));
  const scenarios = inOneWorld(read, files, options.months);
  const [base] = scenarios as readonly [Scenario, ...Scenario[]];
  const own = scenarios.map((scenario, index): StudyArm => ({ name: nameOf(files[index]!), scenario }));
  const reference = files.length > 1 ? [] : referenceStrategyList.map((one) => inWorldOf(base, one));
  const arms = besideCounterfactuals<StudyArm>(base, [
    ...own,
    ...reference,
    ...(options.alternatives ? alternativesTo(base) : []),
  ]);
  return compareArms({ kind: "compare", base, arms, usual: { draws: 100, replications: 2 } }, options);
}

/** What else a firm can do that lives on another business. */
const alternativesTo = (base: Scenario): StudyArm[] => [
  { name: "use only", kind: "uses-only", scenario: useOnly(base) },
  { name: "join a foundation", kind: "joins-foundation", scenario: joinFoundation(base) },
];

/** A reference strategy as it is usually practised, by the same steward in the same world. Who sells lives on what it earns. */
const inWorldOf = (base: Scenario, strategy: (typeof referenceStrategyList)[number]): StudyArm => ({
  name: strategy.name,
  strategy: strategy.name,
  conduct: "as practised",
  scenario: strategy.asPractised(change({ ...base, events: [] }, { "steward.budget": { fixed: 0, headcount: 0 } })),
});

export const nameOf = (file: string) => basename(file, extname(file));
