import { type ModelOrder, runOnce } from "../model/model-job.ts";
import { modelOf } from "./model-module.ts";
import { serveThread } from "./serve-thread.ts";

/** How a thread finds its model. */
export interface ModelSetup {
  /** The address of the module. */
  readonly module: string;
  /** The outcomes that were promised. */
  readonly names: readonly string[];
}

// The program of a thread that runs a model of somebody's own.
serveThread(async ({ module, names }: ModelSetup) => {
  const model = await modelOf(new URL(module));
  return (order: ModelOrder) => runOnce(model, names, order);
});
