import { exitCodes } from "./exit-codes.ts";

/** What becomes of a program whose output goes nowhere. */
export interface OutputFailure {
  readonly exitCode: number;
  /** What is said of it on stderr; nothing where nobody needs to know. */
  readonly said?: string;
}

/**
 * Whoever reads us through a pipe may have seen enough, as `stewardsim run mine.yaml | head` has: no mistake, and nothing to
 * say. Anything else that cannot take our output, such as a full disk, loses what was asked for.
 *
 * @param code Node's, such as EPIPE or ENOSPC
 */
export const outputFailure = ({ code }: { readonly code?: string | undefined }): OutputFailure =>
  code === "EPIPE"
    ? { exitCode: exitCodes.done }
    : {
        exitCode: exitCodes.usage,
        said: `Standard output cannot be written (${code ?? "for no reason that is known"}).`,
      };

/** Ends the program when its output cannot be written; that progress cannot be shown ends nothing. */
export function watchOutput({ stdout, stderr, exit }: NodeJS.Process = process): void {
  stderr.on("error", () => undefined);
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    const { exitCode, said } = outputFailure(error);
    if (said !== undefined) stderr.write(`${said}\n`);
    exit(exitCode);
  });
}
