import { Option } from "commander";
import { designNames, factorHelp } from "../design-words.ts";
import { list, whole } from "../option-values.ts";
import { usualResult } from "../usual-result.ts";
import { studyOptions } from "./common-options.ts";
import type { DeclaredCommand } from "./declared-command.ts";

export const sweep: DeclaredCommand = {
  name: "sweep <files...>",
  about: "Runs scenarios at every point of a design, to be analysed.",
  example: "stewardsim sweep my-project.yaml --factor steward.treasury.wage=9000..22000 --design saltelli",
  options: [
    new Option(
      "--factor <path=…>",
      `a parameter to vary: ${factorHelp}; may be repeated; all that are uncertain where none is named`,
    ).argParser(list),
    new Option("--screened <folder>", "vary the parameters that moved --of most in a sweep --design morris"),
    new Option("--top <n>", "how many of them").default(10).argParser(whole(1, 1000)),
    new Option("--of <result>", "by what they were screened").default(usualResult),
    new Option("--design <name>", "how points are chosen").choices(designNames).default("lhs"),
    new Option("--design-file <file>", "points from a CSV file: a line of paths, then a line a draw"),
    new Option("--levels <n>", "levels of each factor (factorial; 3)").argParser(whole(1, 1000)),
    new Option("--trajectories <n>", "trajectories through the ranges (morris; 20)").argParser(whole(2, 100_000)),
    new Option("--base <n>", "base points, a power of two (saltelli; 256)").argParser(whole(2, 2 ** 20)),
    new Option("--by <what>", "what moves at once (morris, saltelli; factor)").choices(["factor", "grade"]),
    new Option("--pairs", "second-order indices too, at twice the draws (saltelli)"),
    ...studyOptions(),
  ],
  takesTime: true,
  makesDraws: true,
  load: async () => (await import("../commands/sweep.ts")).sweep,
};
