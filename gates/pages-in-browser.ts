import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "tools-browser";

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
