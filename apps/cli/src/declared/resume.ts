import { Option } from "commander";
import { all, json, workers } from "./common-options.ts";
import type { DeclaredCommand } from "./declared-command.ts";

export const resume: DeclaredCommand = {
  name: "resume <folder>",
  about: "Does what is missing of results that were interrupted.",
  example: "stewardsim resume results/compare",
  options: [workers(), new Option("--csv", "write a CSV file too"), all(), json()],
  takesTime: true,
  load: async () => (await import("../commands/resume.ts")).resume,
};
