import { counted, ModelError } from "@stewardsim/core/foundation";

/** Threads or web workers crashed one after the other, and nothing got done. */
export class WorkersDiedError extends ModelError {
  override readonly name = "WorkersDiedError";
  readonly code = "workers-died";

  constructor(crashes: number, last: unknown) {
    super(
      `${counted(crashes, "worker")} died one after the other and nothing got done; the last of them of: ` +
        `${last instanceof Error ? last.message : String(last)}. Free some memory, or use one worker to see the error itself.`,
      { cause: last },
    );
  }
}

/** The work was stopped before all of it was done. */
export class CancelledError extends ModelError {
  override readonly name = "CancelledError";
  readonly code = "cancelled";
  /** Tasks that are done, of all. */
  readonly done: number;
  readonly total: number;

  constructor(done: number, total: number, isKept: boolean) {
    super(
      `Stopped after ${done} of ${counted(total, "replication")}. ` +
        (isKept ? "They are kept: resume to do the others." : "They were not to be kept; name a folder to keep them."),
    );
    this.done = done;
    this.total = total;
  }
}

/** Stored results are not what the same version computes from the same question. */
export class NotReproducedError extends ModelError {
  override readonly name = "NotReproducedError";
  readonly code = "not-reproduced";
}

/** A run of a model was asked for that cannot be made, or its module cannot be used. */
export class ModelRunError extends ModelError {
  override readonly name = "ModelRunError";
  readonly code = "model-run";
}
