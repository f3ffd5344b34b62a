import { type Executor, runEnsemble } from "@stewardsim/experiments";
import { webWorkers, type WebWorkerOptions } from "@stewardsim/experiments/web";
import type { WebWorker } from "@stewardsim/runner/web";
import { armsStudy, hashOf, type Simulated, simulated, storeOf } from "./arms.ts";

/** Which workers do not live: none, the first two, all over some of their tasks, or none can be had. */
export type Fate = "healthy" | "first two" | "some tasks" | "not found" | "forbidden";

/** What the page does when the test asks it to, and says as plain data. */
export interface Page {
  /** Runs the study. */
  simulateStudy(workers: number): Promise<Simulated>;
  /** Is stopped after so many runs, and goes on; says how it was stopped, how many replications were kept, and the rest. */
  stopAndGoOn(after: number): Promise<{ readonly stopped: string; readonly kept: number; readonly hash: string }>;
  /** Runs the study with workers that die, or says the code of the error that it ended with. */
  survive(fate: Fate): Promise<Simulated | string>;
}

declare const Worker: new (url: URL | string, options: { readonly type: "module"; readonly name: string }) => WebWorker;

/** Opens a worker that knows by its name whether it is to die. */
function opening(fate: Fate): NonNullable<WebWorkerOptions["open"]> {
  const path = fate === "not found" ? "./nowhere.js" : "./mortal.js";
  let opened = 0;
  return () => {
    if (fate === "forbidden") throw new Error("the page may not open workers");
    const name = fate === "some tasks" || (fate === "first two" && opened++ < 2) ? fate : "healthy";
    return new Worker(new URL(path, import.meta.url), { type: "module", name });
  };
}

const codeOf = (error: unknown) => (error as { code?: string }).code ?? String(error);

const page: Page = {
  simulateStudy: (workers) => simulated(webWorkers({ workers })),
  async stopAndGoOn(after) {
    const [study, stop] = [armsStudy(), new AbortController()];
    const store = storeOf(study);
    const execute: Executor = webWorkers({ workers: 2 });
    const onProgress = (done: number) => void (done >= after && stop.abort());
    const stopped = await runEnsemble(study, { store, execute, onProgress, signal: stop.signal }).then(
      () => "not at all",
      codeOf,
    );
    const kept = store.count;
    await runEnsemble(study, { store, execute });
    return { stopped, kept, hash: await hashOf(store) };
  },
  survive: (fate) => simulated(webWorkers({ workers: 2, open: opening(fate) })).catch(codeOf),
};

Object.assign(globalThis, { page });
