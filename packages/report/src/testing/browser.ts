import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** A Chromium of this machine, since playwright-core brings none. */
const program = (process.env["PATH"] ?? "")
  .split(delimiter)
  .flatMap((folder) => ["chromium", "chromium-browser", "google-chrome"].map((name) => join(folder, name)))
  .find((path) => existsSync(path));

const howToGetOne = "there is no Chromium here; on Debian: apt-get install chromium";

/** Why tests that look at pages are left out, if they are: a build machine without a browser has failed. */
export const leftOut: string | undefined =
  program === undefined && process.env["CI"] === undefined ? howToGetOne : undefined;
if (leftOut !== undefined) console.warn(`Pages are not looked at: ${leftOut}`);

/** Opens a browser without a window. */
export function openBrowser(): Promise<Browser> {
  if (program === undefined) throw new Error(howToGetOne);
  return chromium.launch({ executablePath: program });
}
