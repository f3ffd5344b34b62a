import {
  columnsOf,
  createStudy,
  type Executor,
  runEnsemble,
  type Study,
  type StudyArm,
  taskCount,
} from "@stewardsim/experiments";
import { blocksHash, memoryStore, type ResultStore } from "@stewardsim/results";
import { tinyCase } from "../../testing/tiny.ts";

const { scenario } = tinyCase;
const { steward } = scenario;
const wage = Number.NaN as typeof steward.treasury.wage;

const arms: readonly StudyArm[] = [
  { name: "alone", scenario },
  { name: "nobody", scenario: { ...scenario, steward: { ...steward, kind: "nobody" } } },
  {
    name: "broken",
    scenario: { ...scenario, steward: { ...steward, treasury: { ...steward.treasury, wage } } },
    draws: 2,
  },
];

/** Twelve replications of three arms, of which one runs the first four only and fails in each. */
export const armsStudy = (): Study =>
  createStudy(scenario, arms, { draws: 6, replications: 2, months: 24, watch: ["adopters@12"] });

export const storeOf = (study: Study): ResultStore => memoryStore(columnsOf(study), taskCount(study));

/** Of all that is stored. */
export const hashOf = (store: ResultStore): Promise<string> => blocksHash(store.blocks());

/** What the study came to. */
export interface Simulated {
  readonly hash: string;
  /** Arm, replication and code of each failure. */
  readonly failures: readonly string[];
}

/** Runs the study from its beginning to its end; here, one after the other, where nothing is said. */
export async function simulated(execute?: Executor): Promise<Simulated> {
  const study = armsStudy();
  const store = storeOf(study);
  const { failures } = await runEnsemble(study, { store, ...(execute === undefined ? {} : { execute }) });
  return {
    hash: await hashOf(store),
    failures: failures.map(({ arm, replication, code }) => `${arm} ${replication} ${code}`),
  };
}
