import { rmSync } from "node:fs";
import { shownFolder } from "@stewardsim/report/store";
import { UsageError } from "@stewardsim/report/terminal";
import { execute } from "../notebook/execute.ts";
import { type NotebookFolder, notebookFolder, notebookNamed } from "../notebook/folder.ts";
import { jupyterSetting } from "../notebook/kernels.ts";
import { mustBeThere, type Need, needsOf } from "../notebook/needs.ts";
import { serve } from "../notebook/serve.ts";
import { print, say, wrapped } from "../terminal.ts";

interface NotebookWords {
  readonly in?: string;
  readonly check?: true;
  readonly execute?: true;
  readonly out?: string;
}

/** `stewardsim notebook [NAME...]`: starts Jupyter on the notebooks, or executes them. */
export async function notebook(given: string[], options: NotebookWords): Promise<number> {
  mustFit(given, options);
  const isExecuted = options.execute === true;
  const where = notebookFolder(options.in, options.check);
  const named = given.map((name) => notebookNamed(name, where));
  const names = isExecuted && named.length === 0 ? where.names : named;
  if (where.missing.length > 0 && options.check !== true)
    say(wrapped(`Copied into ${shownFolder(where.folder)}: ${where.missing.join(", ")}.`).join("\n"));
  const { needs, tools } = needsOf(where, isExecuted);
  if (options.check) return told(where, needs);
  mustBeThere(needs, names);
  const setting = jupyterSetting(tools!.deno);
  try {
    if (!isExecuted) return await serve(tools!.jupyter, where.folder, names[0], setting.variables);
    const out = options.out ?? "results/notebooks";
    execute(tools!.jupyter, where.folder, { names, out, variables: setting.variables });
    const pages = names.map((name) => `  ${name.replace(/ipynb$/, "html")}`);
    print([`Executed; notebooks and pages are in ${shownFolder(out)}:`, ...pages].join("\n"));
    return 0;
  } finally {
    rmSync(setting.folder, { recursive: true, force: true });
  }
}

function mustFit(given: readonly string[], { check, execute: isExecuted, out }: NotebookWords): void {
  if (check && isExecuted) throw new UsageError("Choose one of --check and --execute.");
  if (out !== undefined && !isExecuted) throw new UsageError("--out says where executed notebooks go: add --execute.");
  if (given.length > 1 && !isExecuted)
    throw new UsageError("Jupyter opens one notebook: name one, or none for their folder. --execute takes several.");
}

/** What is there and what is not; the code says whether anything is missing. */
function told({ folder, names, missing }: NotebookFolder, needs: readonly Need[]): number {
  const lines = needs.map(({ what, found, install }) =>
    install === undefined ? `${what}: ${found}` : `${what}: missing. Install it with: ${install}`,
  );
  print(
    [
      `Notebooks in ${shownFolder(folder)}: ${names.join(", ")}`,
      ...(missing.length === 0 ? [] : [`Not there yet, and copied without --check: ${missing.join(", ")}`]),
      ...lines,
    ]
      .flatMap((line) => wrapped(line))
      .join("\n"),
  );
  return needs.some(({ install }) => install !== undefined) ? 2 : 0;
}
