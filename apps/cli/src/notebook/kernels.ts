import { mkdtempSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { shellWord } from "@stewardsim/results";
import { makeFolder } from "@stewardsim/results/node";

/** The variables by which Jupyter finds Deno's kernel, and a notebook in Python this program. */
export interface JupyterSetting {
  /** A folder of this call alone, to be removed in the end: the user's own kernels stay as they are. */
  readonly folder: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** Tells Jupyter where Deno is, in a folder of its own. */
export function jupyterSetting(deno: string | undefined): JupyterSetting {
  const folder = mkdtempSync(join(tmpdir(), "stewardsim-jupyter-"));
  if (deno !== undefined) {
    makeFolder(join(folder, "kernels/deno"));
    const kernel = {
      argv: [deno === "deno" ? deno : resolve(deno), "jupyter", "--kernel", "--conn", "{connection_file}"],
      display_name: "Deno",
      language: "typescript",
    };
    writeFileSync(join(folder, "kernels/deno/kernel.json"), `${JSON.stringify(kernel, null, 2)}\n`);
  }
  const own = process.env["JUPYTER_PATH"];
  const program = fileURLToPath(new URL("cli.js", import.meta.url));
  return {
    folder,
    variables: {
      JUPYTER_PATH: [folder, ...(own === undefined || own === "" ? [] : [own])].join(delimiter),
      STEWARDSIM: [process.execPath, program].map(shellWord).join(" "),
      NO_COLOR: "1",
    },
  };
}
