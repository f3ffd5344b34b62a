import { basename, extname } from "node:path";
import { change, joinFoundation, neutralFoundation, noSteward, type Scenario, useOnly } from "@stewardsim/core";
import { referenceStrategyList, underFoundation, withoutSteward } from "@stewardsim/evidence";
import { createStudy, type StudyArm, type Watched } from "@stewardsim/experiments";
import { openStudy } from "@stewardsim/experiments/node";
import { shardOf } from "@stewardsim/results";
import { beforeWork, exitCodes, UsageError } from "@stewardsim/report/terminal";
import { enoughOf, type EnoughWords, mostDraws } from "../enough.ts";
import type { StudyNotes } from "../notes.ts";
import { printStored } from "../stored.ts";
import { inOneWorld } from "../world.ts";
import { readScenarios } from "../scenario-files.ts";
import { folderFor, simulateStudy, mustBeNew, type WorkOptions } from "../work.ts";

export interface StudyWords extends WorkOptions {
  readonly seed: string;
  readonly months?: number;
  readonly limit?: number;
  readonly draws?: number;
  readonly replications?: number;
  readonly fixed?: true;
  readonly watch?: readonly string[];
  readonly out?: string;
  readonly shard?: string;
  readonly all?: true;
  readonly json?: true;
}

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
  const arms: StudyArm[] = [
    { name: withoutSteward, kind: "no-steward", scenario: noSteward(base) },
    ...own,
    ...reference,
    ...(options.alternatives ? alternativesTo(base) : []),
    { name: underFoundation, kind: "neutral-foundation", scenario: neutralFoundation(base) },
  ];
  mustDiffer(arms);
  const isOpen = options.untilWithin !== undefined || options.untilBest !== undefined;
  const {
    draws = isOpen ? mostDraws : 100,
    replications = options.fixed ? 1 : 2,
    seed,
    months,
    limit,
    fixed,
    watch = [],
  } = options;
  const study = await beforeWork(() =>
    createStudy(base, arms, {
      draws,
      replications,
      seed,
      watch: watch as Watched[],
      ...(months === undefined ? {} : { months }),
      ...(limit === undefined ? {} : { limit }),
      ...(fixed ? { factors: [] } : {}),
    }),
  );
  const enough = enoughOf(study, withoutSteward, options);
  if (enough !== undefined && options.shard !== undefined)
    throw new UsageError("A shard cannot know when the whole is enough: leave out --shard, or --until-….");
  const folder = folderFor("compare", options.out);
  mustBeNew(folder);
  const store = openStudy(folder, study, {
    kind: "compare",
    notes: { against: withoutSteward, ...(enough === undefined ? {} : { enough }) } satisfies StudyNotes,
    ...(options.shard === undefined ? {} : { shard: shardFrom(options.shard) }),
  });
  const { ensemble, manifest, ...more } = await simulateStudy(study, store, folder, options, enough);
  printStored(folder, ensemble, manifest, { ...options, ...more });
  return ensemble.failures.length > 0 ? exitCodes.someFailed : exitCodes.done;
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

export function mustDiffer(arms: readonly StudyArm[]): void {
  const twice = arms.find(({ name }, index) => arms.findIndex((one) => one.name === name) < index);
  if (twice !== undefined)
    throw new UsageError(`Two arms would be called "${twice.name}": give one of the files another name.`);
}

export function shardFrom(text: string) {
  try {
    return shardOf(text);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
