import { Option } from "commander";
import { json } from "./common-options.ts";
import type { DeclaredCommand } from "./declared-command.ts";

export const query: DeclaredCommand = {
  name: "query <folders-and-question...>",
  about: "Asks results in SQL: tables `runs` and `design`, over any number of folders; the last word is the question.",
  example: 'stewardsim query results/compare "SELECT arm, avg(all_win) FROM runs GROUP BY arm"',
  options: [new Option("--csv", "print CSV, as where stdout is no terminal"), json()],
  load: async () => (await import("../commands/query.ts")).query,
};
