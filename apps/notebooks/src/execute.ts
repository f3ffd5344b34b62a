import { relative, resolve } from "node:path";
import { execute } from "./jupyter.ts";
import { ownResults } from "./small-run.ts";

const [notebook = "05-compare-outputs.ipynb"] = process.argv.slice(2);
try {
  const { html } = execute(notebook, resolve(ownResults));
  process.stdout.write(`Executed; look at ${relative(process.cwd(), html)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
