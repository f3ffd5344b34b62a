import { exitCodes } from "@stewardsim/report/terminal";

/** Ends on Ctrl-C in a sentence, after what has to be undone. */
export function whenStopped(undo: () => void): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      undo();
      process.stderr.write(`${process.stderr.isTTY ? "\r\u001b[K" : ""}Stopped: nothing was written.\n`);
      process.exit(exitCodes.stopped);
    });
}
