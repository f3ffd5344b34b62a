export { resumeModel, runModel, type RunModelOptions } from "./run-model.ts";
export { verifyModel, type VerifyModelOptions } from "./verify-model.ts";
export {
  isModelFolder,
  readModelPlan,
  readModelRuns,
  type StoredModel,
  type StoredRuns,
  designHash,
  writeDesign,
} from "./model-folder.ts";
export { modelOf, type ModelSource, versionOf } from "./model-module.ts";
export { circumstances } from "./circumstances.ts";
export { inThreads, type JobThreadOptions } from "./threads.ts";
export { serveThread } from "./serve-thread.ts";
