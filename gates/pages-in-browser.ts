import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { root } from "./small-tree.ts";

/** What is asked of a page. */
export interface Page {
  on(event: "console", heard: (message: { text(): string }) => void): unknown;
  on(event: "pageerror", heard: (error: Error) => void): unknown;
  route(pattern: string, answer: (route: Route) => Promise<void>): Promise<unknown>;
  goto(address: string): Promise<unknown>;
  evaluate<T>(script: string): Promise<T>;
  waitForFunction(script: string): Promise<{ jsonValue(): Promise<unknown> }>;
  close(): Promise<void>;
}

/** A request that waits for its answer. */
interface Route {
  request(): { url(): string };
  fulfill(answer: { readonly path: string }): Promise<void>;
  abort(): Promise<void>;
}

/** What is asked of a browser. */
export interface Browser {
  newPage(options: {
    readonly viewport: { readonly width: number; readonly height: number };
    readonly colorScheme?: "light" | "dark";
  }): Promise<Page>;
  close(): Promise<void>;
}

/** Where the tools of these tests are installed. */
export const tools = createRequire(join(root, "tools/engines/package.json"));

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
  const { chromium } = tools("playwright-core") as {
    chromium: { launch(options: { readonly executablePath: string }): Promise<Browser> };
  };
  return chromium.launch({ executablePath: program });
}

/** Where a folder is that a page is shown from. No name of a machine ends so, and nothing of it leaves the browser. */
const address = "http://folder.invalid/";

/**
 * Opens a file of a folder as if a server handed it out.
 *
 * @returns what the page complains of, and what it asks of anybody else: in the end there should be nothing
 */
export async function openFrom(page: Page, folder: string, path: string): Promise<string[]> {
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.route("**/*", async (route) => {
    const url = route.request().url();
    const file = join(folder, decodeURIComponent(new URL(url).pathname));
    if (url.startsWith(address) && existsSync(file)) return route.fulfill({ path: file });
    complaints.push(`asked for ${url}`);
    return route.abort();
  });
  await page.goto(address + path);
  return complaints;
}
