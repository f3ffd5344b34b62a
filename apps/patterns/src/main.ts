import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";
import { exitCodes, printErr, printOut, run, UsageError } from "@stewardsim/report/terminal";
import { runPatterns } from "./run-patterns.ts";
import { asMarkdown, asText } from "./report.ts";

const help = `Holds the model against the patterns of the evidence.

  pnpm patterns [--seed TEXT] [--replications N] [--write FILE]

  --seed          chance of all situations (patterns-1)
  --replications  runs of each situation; a multiple of 16 covers good and bad worlds evenly (64)
  --write         also write the page, e.g. docs/patterns.md

Exit codes: 0 done, whatever the verdicts; 2 usage.`;

const usage = (sentence: string) => new UsageError(`${sentence}\n\n${help}`);

function options() {
  try {
    return parseArgs({
      options: {
        seed: { type: "string", default: "patterns-1" },
        replications: { type: "string", default: "64" },
        write: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch (error) {
    throw usage((error as Error).message);
  }
}

await run(async () => {
  const { seed, replications, write, help: asked } = options();
  if (asked) {
    printOut(`${help}\n`);
    return exitCodes.done;
  }
  const count = Number(replications);
  if (!Number.isInteger(count) || count < 1 || count > 4096)
    throw usage(`--replications takes 1 to 4096, not "${replications}".`);
  const { version } = createRequire(import.meta.url)("@stewardsim/core/package.json") as { version: string };
  const found = runPatterns(seed, count, (situation) => printErr(`${situation} …`));
  printOut(`${asText(found)}\nModel ${version}, seed "${seed}", ${count} replications of each situation.\n`);
  if (write !== undefined) writeFileSync(write, asMarkdown(found, version));
  return exitCodes.done;
});
