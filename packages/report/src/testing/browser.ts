import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";

/** What is asked of a page. */
export interface Page {
  on(event: "console", heard: (message: { text(): string }) => void): unknown;
  on(event: "pageerror", heard: (error: Error) => void): unknown;
  on(event: "request", heard: (request: { url(): string }) => void): unknown;
  setContent(html: string): Promise<void>;
  evaluate<T>(script: string | (() => T)): Promise<T>;
  pdf(options: { readonly preferCSSPageSize: boolean; readonly printBackground: boolean }): Promise<Buffer>;
  close(): Promise<void>;
}

/** What is asked of a browser: it comes with the tools of these tests alone, and not with every package. */
export interface Browser {
  newPage(options: {
    readonly viewport: { readonly width: number; readonly height: number };
    readonly colorScheme?: "light" | "dark";
  }): Promise<Page>;
  close(): Promise<void>;
}

/** Where these tools are installed. */
export const tools = createRequire(new URL("../../../../tools/engines/package.json", import.meta.url));

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
