import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, extname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

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
