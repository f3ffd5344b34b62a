import { Option } from "commander";
import { json } from "./common-options.ts";
import type { DeclaredCommand } from "./declared-command.ts";

export const report: DeclaredCommand = {
  name: "report <folder>",
  about: "Writes a decision brief of stored results, two pages as HTML and Markdown, and figures as SVG and CSV.",
  example: "stewardsim report results/compare",
  options: [
    new Option("--out <file>", "where the brief is written (brief.html in the folder); Markdown stands beside it"),
    json(),
  ],
  takesTime: true,
  load: async () => (await import("../commands/report.ts")).report,
};
