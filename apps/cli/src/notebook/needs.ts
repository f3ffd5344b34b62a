import { UsageError } from "@stewardsim/report/terminal";
import type { NotebookFolder } from "./folder.ts";
import { findDeno, findExecutor, findPython, findServer, hasModule, missingPackages } from "./tools.ts";

/** Something that notebooks need: what was found of it, or what to install. */
export interface Need {
  readonly what: string;
  /** Which notebooks cannot do without it. */
  readonly by: "all" | "typescript" | "python";
  /** What was found. */
  readonly found?: string;
  /** The command that brings it, where it is missing. */
  readonly install?: string;
}

/** What opens or executes notebooks. */
export interface Tools {
  /** The words that start Jupyter. */
  readonly jupyter: readonly [program: string, word: string];
  readonly deno: string | undefined;
}

const onDebian = (packages: string, elsewhere: string) =>
  `apt-get install ${packages} (Debian, Ubuntu), or pip install ${elsewhere}`;

/** What is there and what is missing, in the order in which one installs it. */
export function needsOf(
  { folder, isCheckout }: Pick<NotebookFolder, "folder" | "isCheckout">,
  isExecuted: boolean,
): { readonly needs: readonly Need[]; readonly tools: Tools | undefined } {
  const jupyter = isExecuted ? findExecutor() : findServer();
  const deno = findDeno(folder);
  const absent = missingPackages(folder);
  const inCheckout = "npx --yes pnpm@12 install";
  const needs: Need[] = [
    {
      what: "Jupyter",
      by: "all",
      ...(jupyter === undefined
        ? {
            install: onDebian("jupyter-notebook jupyter-nbconvert python3-ipykernel", "notebook nbconvert ipykernel"),
          }
        : { found: jupyter.join(" ") }),
    },
    {
      what: "Deno, the kernel of the notebooks in TypeScript",
      by: "typescript",
      ...(deno === undefined ? { install: isCheckout ? inCheckout : "npm install deno" } : { found: deno }),
    },
    {
      what: absent.length === 0 ? "What they import" : absent.join(", "),
      by: "typescript",
      ...(absent.length === 0
        ? { found: "installed" }
        : { install: isCheckout ? inCheckout : `npm install ${absent.join(" ")}` }),
    },
    pythonNeed(jupyter?.[0]),
  ];
  return { needs, tools: jupyter === undefined ? undefined : { jupyter, deno } };
}

function pythonNeed(jupyter: string | undefined): Need {
  const python = jupyter === undefined ? undefined : findPython(jupyter);
  const what = "Python with pandas, for the notebook in Python";
  if (python === undefined || !hasModule(python, "pandas"))
    return { what, by: "python", install: onDebian("python3-ipykernel python3-pandas", "ipykernel pandas") };
  const asks = hasModule(python, "duckdb") ? "its module duckdb" : "stewardsim query, since it has no module duckdb";
  return { what, by: "python", found: `${python}; questions in SQL go to ${asks}` };
}

const isPython = (name: string): boolean => name.includes("python");

/**
 * What the notebooks named cannot do without; Jupyter alone where none is named.
 *
 * @throws UsageError that says exactly what to install
 */
export function mustBeThere(needs: readonly Need[], names: readonly string[]): void {
  const isWanted = ({ by }: Need) =>
    by === "all" ||
    names.some((name) => isPython(name) === (by === "python")) ||
    (names.length === 0 && by === "typescript");
  const missing = needs.flatMap((need) =>
    need.install !== undefined && isWanted(need) ? [`  ${need.what}: ${need.install}`] : [],
  );
  if (missing.length > 0) throw new UsageError(`The notebooks lack something. Install it:\n${missing.join("\n")}`);
}
