import { relative, resolve } from "node:path";
import { exitCodes, printOut, run } from "@stewardsim/report/terminal";
import { execute } from "./jupyter.ts";
import { ownResults } from "./small-run.ts";

const [notebook = "05-compare-outputs.ipynb"] = process.argv.slice(2);
await run(async () => {
  const { html } = execute(notebook, resolve(ownResults));
  printOut(`Executed; look at ${relative(process.cwd(), html)}\n`);
  return exitCodes.done;
});
