import { Option } from "commander";
import { share, whole } from "../option-values.ts";
import { usualResult } from "../usual-result.ts";
import { json, seedOf, workers } from "./common-options.ts";
import type { DeclaredCommand } from "./declared-command.ts";

export const analyse: DeclaredCommand = {
  name: "analyse <folder>",
  about: "Analyses results: what they hang on, where they fail, what to choose, what it is worth to know, and why.",
  example: "stewardsim analyse results/compare --by reversal --arm my-project --versus subscription",
  options: [
    new Option("--by <method>", "the analysis")
      .choices([
        "morris",
        "sobol",
        "pawn",
        "delta",
        "rbd-fast",
        "features",
        "prim",
        "cart",
        "regret",
        "worth",
        "why",
        "reversal",
      ])
      .makeOptionMandatory(),
    new Option("--of <result>", "a result, or who wins: all-win, steward-win, project-win, community-win").default(
      usualResult,
    ),
    new Option(
      "--arm <name>",
      "which arm (of those with a steward the one that is worth most in the median; for why and reversal the first)",
    ),
    new Option("--versus <name>", "an arm whose result is taken off"),
    new Option(
      "--least",
      "less of the result is better (prim, cart, regret, worth, reversal); known of costs and their like",
    ),
    new Option("--most <n>", "how many are shown").default(15).argParser(whole(1, 1000)),
    new Option("--worst <share>", "share of the draws that counts as failed (prim, cart)").argParser(share),
    new Option("--causes <which>", "levers of strategy or groups of mechanisms (why)")
      .choices(["levers", "mechanisms"])
      .default("levers"),
    new Option("--draws <n>", "draws that are run again (why)").argParser(whole(1, 1_000_000)),
    seedOf("chance of resampling").default("1"),
    workers(),
    json(),
  ],
  takesTime: true,
  load: async () => (await import("../commands/analyse.ts")).analyse,
};
