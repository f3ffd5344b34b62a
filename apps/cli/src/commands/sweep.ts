import { noSteward, type Scenario } from "@stewardsim/core";
import { listed } from "@stewardsim/core/foundation";
import { withoutSteward } from "@stewardsim/evidence";
import type { Factor } from "@stewardsim/analysis";
import { factorsAt, factorsOf, numberAt, type StudyArm, type Watched } from "@stewardsim/experiments";
import { openStudy } from "@stewardsim/experiments/node";
import { beforeWork, exitCodes, UsageError } from "@stewardsim/report/terminal";
import { effectsIn } from "../analyses/morris.ts";
import { rowsOf } from "../analyses/rows-of-study.ts";
import { designStudy, type DesignWords } from "../design-of-flags.ts";
import { factorsIn } from "../factor-words.ts";
import type { StudyNotes } from "../notes.ts";
import { showStored } from "../stored.ts";
import { readStored } from "../stored-ensemble.ts";
import { readScenarios } from "../scenario-files.ts";
import { folderFor, simulateStudy, mustBeNew } from "../work.ts";
import { say, wrapped } from "../terminal.ts";
import { inOneWorld } from "../world.ts";
import { mustDiffer, shardFrom, type StudyWords } from "../study-of-arms.ts";
import { nameOf } from "./compare.ts";

interface SweepWords extends Omit<StudyWords, "draws" | "seed">, DesignWords {
  readonly factor?: readonly string[];
  readonly screened?: string;
  readonly top: number;
  readonly of: string;
}

/** `stewardsim sweep FILE...`: scenarios at every point of a design, with what to analyse them by. */
export async function sweep(files: string[], options: SweepWords): Promise<number> {
  const read = await beforeWork(() => readScenarios(files));
  const scenarios = inOneWorld(read, files, options.months);
  const base = scenarios[0]!;
  const arms: StudyArm[] = [
    { name: withoutSteward, kind: "no-steward", scenario: noSteward(base) },
    ...scenarios.map((scenario, index) => ({ name: nameOf(files[index]!), scenario })),
  ];
  mustDiffer(arms);
  const { seed, months, limit, replications = 1, watch = [] } = options;
  const common = {
    seed,
    replications,
    watch: watch as Watched[],
    ...(months === undefined ? {} : { months }),
    ...(limit === undefined ? {} : { limit }),
  };
  const isNamed = options.factor !== undefined || options.screened !== undefined;
  const factors = await factorsFor(scenarios, options);
  if (isNamed) sayAbsorbed(base, factors);
  const { study, design } = await beforeWork(() => designStudy(base, arms, factors, options, common, isNamed));
  const notes: StudyNotes = { against: withoutSteward, ...(design === undefined ? {} : { design }) };
  const folder = folderFor("sweep", options.out);
  mustBeNew(folder);
  const store = openStudy(folder, study, {
    kind: "sweep",
    notes,
    ...(options.shard === undefined ? {} : { shard: shardFrom(options.shard) }),
  });
  const { ensemble, manifest, ...pace } = await simulateStudy(study, store, folder, options);
  await showStored(folder, ensemble, manifest, {
    ...pace,
    ...(options.json ? { json: true } : {}),
    ...(options.all ? { all: true } : {}),
    ...(design === undefined ? {} : { design }),
  });
  return ensemble.failures.length > 0 ? exitCodes.someFailed : exitCodes.done;
}

/** What is observed of month 0 holds at every point, whatever of the market is swept: a reader would look for it in the results. */
function sayAbsorbed(base: Scenario, factors: readonly Factor[]): void {
  const swept = factors.filter(({ path }) => path.startsWith("market.")).map(({ path }) => path);
  if (swept.length === 0 || (base.project.opening.adopters ?? 0) === 0) return;
  say(
    wrapped(
      `Month 0 is observed, and as many adopt and buy then at every value of ${listed(swept)}: what this moves is what comes after. Leave opening out to ask what it does to a project from its beginning.`,
    ).join("\n"),
  );
}

/** Those that are named; else the strongest of a screening; else all that are uncertain. */
async function factorsFor(
  scenarios: readonly Scenario[],
  { factor, screened, top, of }: SweepWords,
): Promise<readonly Factor[]> {
  const [base] = scenarios as readonly [Scenario];
  if (factor !== undefined && screened !== undefined) throw new UsageError("Choose one of --factor and --screened.");
  if (factor !== undefined) return namedFactors(scenarios, factor);
  if (screened === undefined) return factorsOf(base);
  const { ensemble, notes } = await readStored(screened);
  const arm = ensemble.study.arms.map(({ name }) => name).find((name) => name !== notes.against)!;
  const names = effectsIn(rowsOf({ ensemble, notes, of, isLess: false, arm, most: top, seed: "1" }))
    .slice(0, top)
    .map(({ name }) => name);
  return ensemble.study.factors.filter(({ path }) => names.includes(path));
}

/**
 * Factors by name, each as the first scenario has it that has it at all: the price of what one of them sells is a factor of
 * that one alone.
 */
async function namedFactors(scenarios: readonly Scenario[], texts: readonly string[]): Promise<readonly Factor[]> {
  const [base] = scenarios as readonly [Scenario];
  const has = (scenario: Scenario, text: string) => typeof numberAt(scenario, text.split("=")[0]!) !== "string";
  const ownerOf = (text: string) => scenarios.find((scenario) => has(scenario, text)) ?? base;
  // Those of one scenario are told of together, so that everything that is wrong with them is told at once.
  const groups = [...new Set(texts.map(ownerOf))].map(async (owner) => {
    const own = texts.filter((text) => ownerOf(text) === owner);
    const factors = factorsAt(owner, await factorsIn(owner, own));
    return owner === base ? factors : factors.map((factor) => ({ ...factor, isNamed: true }));
  });
  return (await Promise.all(groups)).flat();
}
