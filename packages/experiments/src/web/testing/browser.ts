import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { delimiter, extname, join } from "node:path";

/** What is asked of a page. */
export interface BrowserPage {
  goto(address: string): Promise<unknown>;
  evaluate<T, Words>(script: (words: Words) => T, words: Words): Promise<Awaited<T>>;
  waitForFunction(script: string): Promise<{ jsonValue(): Promise<unknown> }>;
}

/** What is asked of a browser: it comes with the tools of these tests alone, and not with every package. */
export interface Browser {
  newPage(): Promise<BrowserPage>;
  close(): Promise<void>;
}

/** Where these tools are installed. */
const tools = createRequire(new URL("../../../../../tools/engines/package.json", import.meta.url));

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

/** Opens a browser without a window. */
export function openBrowser(): Promise<Browser> {
  if (program === undefined) throw new Error(howToGetOne);
  const { chromium } = tools("playwright-core") as {
    chromium: { launch(options: { readonly executablePath: string }): Promise<Browser> };
  };
  return chromium.launch({ executablePath: program });
}

const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };

/** Hands out a folder on this machine: from a file, browsers start no module worker. */
export async function serve(folder: string): Promise<{ readonly address: string; close(): void }> {
  const server = createServer(({ url = "" }, answer) => {
    const path = url === "/" ? "/index.html" : url;
    readFile(join(folder, path)).then(
      (bytes) => answer.writeHead(200, { "content-type": types[extname(path)] ?? "text/plain" }).end(bytes),
      () => answer.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => void server.close() };
}
