import { Option } from "commander";
import type { DeclaredCommand } from "./declared-command.ts";

export const notebook: DeclaredCommand = {
  name: "notebook [names...]",
  about:
    "Starts Jupyter on the notebooks with everything set up, or says what to install: a first run, strategies, relicensing, your firm, stored outputs, Python.",
  example: "stewardsim notebook 01-first-run",
  options: [
    new Option(
      "--in <folder>",
      "the folder of the notebooks, into which those that come with this are copied (notebooks)",
    ),
    new Option("--check", "say what is there and what to install; copy and start nothing"),
    new Option("--execute", "run those named, or all, from top to bottom without a browser, and make pages of them"),
    new Option("--out <folder>", "where executed notebooks and pages go (results/notebooks)"),
  ],
  load: async () => (await import("../commands/notebook.ts")).notebook,
};
