import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";

/** What is asked of a page. */
export interface Page {
  on(event: "console", heard: (message: { text(): string }) => void): unknown;
  on(event: "pageerror", heard: (error: Error) => void): unknown;
  on(event: "request", heard: (request: { url(): string }) => void): unknown;
  route(pattern: string, answer: (route: Route) => Promise<void>): Promise<unknown>;
  goto(address: string): Promise<unknown>;
  setContent(html: string): Promise<void>;
  evaluate<T>(script: string | (() => T)): Promise<Awaited<T>>;
  evaluate<T, Words>(script: (words: Words) => T, words: Words): Promise<Awaited<T>>;
  waitForFunction(script: string): Promise<{ jsonValue(): Promise<unknown> }>;
  pdf(options: { readonly preferCSSPageSize: boolean; readonly printBackground: boolean }): Promise<Buffer>;
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
  newPage(options?: {
    readonly viewport: { readonly width: number; readonly height: number };
    readonly colorScheme?: "light" | "dark";
  }): Promise<Page>;
  close(): Promise<void>;
}

/** Where playwright-core and what else only the wide tests need is installed: with these tests alone, and not with every package. */
export const tools = createRequire(new URL("../../engines/package.json", import.meta.url));

/** A Chromium of this machine, since playwright-core brings none. */
const program = [
  ...(process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => ["chromium", "chromium-browser", "google-chrome"].map((name) => join(folder, name))),
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
].find((path) => existsSync(path));

const howToGetOne = "there is no Chromium here; on Debian: apt-get install chromium";

/** Why tests of a browser are left out, if they are: a build machine without one has failed. */
export const leftOut: string | undefined =
  program === undefined && process.env["CI"] === undefined ? howToGetOne : undefined;
if (leftOut !== undefined) console.warn(`The tests in a browser are left out: ${leftOut}`);

/**
 * Opens a browser without a window.
 *
 * @throws Error where there is none, with how to get one
 */
export function openBrowser(): Promise<Browser> {
  if (program === undefined) throw new Error(howToGetOne);
  const { chromium } = tools("playwright-core") as {
    chromium: { launch(options: { readonly executablePath: string }): Promise<Browser> };
  };
  return chromium.launch({ executablePath: program });
}
