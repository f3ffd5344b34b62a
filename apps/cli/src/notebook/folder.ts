import { copyFileSync, existsSync, readdirSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { didYouMean } from "@stewardsim/core";
import { shownFolder } from "@stewardsim/report/store";
import { makeFolder } from "@stewardsim/results/node";
import { UsageError } from "@stewardsim/report/terminal";

/** From the program as it is bundled: the top of a checkout, and the notebooks that come with the package. */
const [checkout, starters] = ["../../../../", "../../notebooks/"].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
) as [string, string];

const own = join(checkout, "apps/notebooks");
const hasCheckout = existsSync(join(own, "package.json"));

/** Where the notebooks are, and which there are. */
export interface NotebookFolder {
  readonly folder: string;
  /** By file name, in their order. */
  readonly names: readonly string[];
  /** Whether it lies in a checkout, where what it needs is installed otherwise. */
  readonly isCheckout: boolean;
  /** Files of the package that were not there, and were put there unless it was only looked at. */
  readonly missing: readonly string[];
}

/**
 * The folder of the notebooks. Those that come with the package are copied into it, unless it is only looked at; what is there
 * already is left as it is.
 *
 * @param into in a checkout `apps/notebooks` where left out, which has its own, and elsewhere `notebooks` below where we are
 * @throws UsageError where they cannot be copied
 */
export function notebookFolder(into: string | undefined, isLookedAt = false): NotebookFolder {
  const folder = into ?? (hasCheckout ? own : "notebooks");
  const missing = resolve(folder) === resolve(own) ? [] : missingIn(folder);
  if (!isLookedAt && missing.length > 0) copyInto(folder, missing);
  const isCheckout = hasCheckout && !relative(resolve(checkout), resolve(folder)).startsWith("..");
  const names = [...missing, ...(existsSync(folder) ? readdirSync(folder) : [])].filter((name) =>
    name.endsWith(".ipynb"),
  );
  return { folder, names: [...new Set(names)].sort(), isCheckout, missing };
}

/** Which of those that come with the package a folder lacks. */
const missingIn = (folder: string): string[] => readdirSync(starters).filter((name) => !existsSync(join(folder, name)));

function copyInto(folder: string, names: readonly string[]): void {
  try {
    makeFolder(folder);
    for (const name of names) copyFileSync(join(starters, name), join(folder, name));
  } catch (error) {
    throw new UsageError(
      `The notebooks cannot be copied into ${shownFolder(folder)} (${(error as NodeJS.ErrnoException).code}): name another folder with --in.`,
    );
  }
}

/**
 * The notebook that is meant by its name, its number or a part of its name.
 *
 * @throws UsageError with the nearest, where none or more than one is meant
 */
export function notebookNamed(text: string, { names }: Pick<NotebookFolder, "names">): string {
  const asked = basename(text, ".ipynb").toLowerCase();
  const titles = names.map((name) => basename(name, ".ipynb"));
  const whole = titles.filter((title) => title.toLowerCase() === asked);
  const near = whole.length > 0 || asked === "" ? whole : titles.filter((title) => title.toLowerCase().includes(asked));
  if (near.length === 1) return `${near[0]!}.ipynb`;
  throw new UsageError(
    near.length > 1
      ? `"${text}" may be ${near.join(" or ")}: write more of the name.`
      : `No notebook is called "${text}".${didYouMean(asked, titles)} There are: ${titles.join(", ")}.`,
  );
}
