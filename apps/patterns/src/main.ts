import { counted } from "@stewardsim/core/foundation";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";
import { exitCodes, printErr, printOut, run, UsageError } from "@stewardsim/report/terminal";
import { figureCsv, figurePicture } from "@stewardsim/report/figures";
import { joyentNode2010 } from "@stewardsim/evidence";
import { caseMarkdown, caseText } from "./joyent-report.ts";
import { runJoyent } from "./joyent-runs.ts";
import { runPatterns } from "./run-patterns.ts";
import { asFigure, asMarkdown, asText } from "./report.ts";

const help = `Holds the model against the patterns of the evidence.

  pnpm patterns [--seed TEXT] [--replications N] [--write FILE] [--figure FILE]
  pnpm patterns --case joyent-node-2010 [--seed TEXT] [--draws N] [--write FILE]

  --seed          chance of all situations (patterns-1)
  --replications  runs of each situation; a multiple of 16 covers good and bad worlds evenly (64)
  --case          holds a case against what happened in it instead, over the draws that fit
  --draws         draws of the case's ranges (512)
  --write         also write the page, e.g. docs/patterns.md
  --figure        also draw it, e.g. patterns.svg, with its numbers as CSV beside

Exit codes: 0 done, whatever the verdicts; 2 usage.`;

const usage = (sentence: string) => new UsageError(`${sentence}\n\n${help}`);

function options() {
  try {
    return parseArgs({
      options: {
        seed: { type: "string", default: "patterns-1" },
        replications: { type: "string", default: "64" },
        case: { type: "string" },
        draws: { type: "string", default: "512" },
        write: { type: "string" },
        figure: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch (error) {
    throw usage((error as Error).message);
  }
}

const countOf = (name: string, text: string, most: number): number => {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > most)
    throw usage(`--${name} takes 1 to ${most}, not "${text}".`);
  return count;
};

await run(async () => {
  const { seed, replications, draws, case: name, write, figure, help: asked } = options();
  if (asked) {
    printOut(`${help}\n`);
    return exitCodes.done;
  }
  const { version } = createRequire(import.meta.url)("@stewardsim/core/package.json") as { version: string };
  if (figure !== undefined && !figure.endsWith(".svg"))
    throw usage(`--figure takes a name that ends in .svg, not "${figure}".`);
  if (name !== undefined) {
    if (figure !== undefined) throw usage("--figure draws the patterns, and no case.");
    if (name !== joyentNode2010.name) throw usage(`--case takes ${joyentNode2010.name}, not "${name}".`);
    const found = runJoyent(seed, countOf("draws", draws, 100_000));
    printOut(`${caseText(found)}\nModel ${version}, seed "${seed}".\n`);
    if (write !== undefined) writeFileSync(write, caseMarkdown(found, version, seed));
    return exitCodes.done;
  }
  const count = countOf("replications", replications, 4096);
  const found = runPatterns(seed, count, (situation) => printErr(`${situation} …`));
  printOut(`${asText(found)}\nModel ${version}, seed "${seed}", ${counted(count, "replication")} of each situation.\n`);
  if (write !== undefined) writeFileSync(write, asMarkdown(found, version));
  if (figure !== undefined) {
    const drawn = asFigure(found, version);
    writeFileSync(figure, await figurePicture(drawn));
    writeFileSync(figure.replace(/svg$/, "csv"), figureCsv(drawn));
  }
  return exitCodes.done;
});
