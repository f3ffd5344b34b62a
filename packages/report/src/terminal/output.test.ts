import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import { outputFailure, watchOutput } from "./output.ts";

/** A program whose output breaks, and what becomes of it. */
function broken(stream: "stdout" | "stderr", code: string) {
  let said = "";
  let exitCode: number | undefined;
  const stderr = Object.assign(new EventEmitter(), { write: (text: string) => (said += text) });
  const program = { stdout: new EventEmitter(), stderr, exit: (code: number) => (exitCode = code) };
  watchOutput(program as never);
  program[stream].emit("error", Object.assign(new Error(code), { code }));
  return { said, exitCode };
}

describe("output", () => {
  it("ends quietly where a pipe is closed: who reads has seen enough", () => {
    expect(broken("stdout", "EPIPE")).toEqual({ said: "", exitCode: 0 });
  });

  it("says in a sentence why it cannot be written", () => {
    expect(broken("stdout", "ENOSPC")).toEqual({
      said: "Standard output cannot be written (ENOSPC).\n",
      exitCode: 2,
    });
    expect(outputFailure({}).said).toContain("for no reason");
  });

  it("goes on where progress cannot be shown", () => {
    expect(broken("stderr", "ENOSPC")).toEqual({ said: "", exitCode: undefined });
  });
});
