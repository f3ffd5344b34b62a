import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { root } from "./small-tree.ts";

/** What is asked of the parser, which comes with the tools of the site alone. */
interface HtmlParser {
  Parser: new (heard: {
    onopentag(name: string, attributes: Readonly<Record<string, string>>): void;
  }) => {
    end(text: string): void;
  };
}

/** A page as a link sees it: where it leads, and what can be led to. */
interface LinkedPage {
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
}

/**
 * Links of a site that lead nowhere: to no file, to no place on a page, or to no address of the web (whether anything is at
 * such an address is not asked). A line each, as `modules/core.html: missing.html#place`.
 */
export function brokenLinks(folder: string): string[] {
  const { Parser } = createRequire(join(root, "tools/site/package.json"))("htmlparser2") as HtmlParser;
  const pages = new Map<string, LinkedPage>();
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (path.endsWith(".html")) pages.set(join(folder, path), pageOf(readFileSync(join(folder, path), "utf8"), Parser));
  return [...pages].flatMap(([page, { links }]) =>
    [...new Set(links)]
      .filter((link) => !leadsSomewhere(link, page, pages))
      .map((link) => `${relative(folder, page).replaceAll(sep, "/")}: ${link}`),
  );
}

function pageOf(html: string, Parser: HtmlParser["Parser"]): LinkedPage {
  const [links, ids] = [[] as string[], new Set<string>()];
  new Parser({
    onopentag(_, { href, src, id, name }) {
      links.push(...[href, src].filter((link) => link !== undefined));
      for (const place of [id, name]) if (place !== undefined) ids.add(place);
    },
  }).end(html);
  return { links, ids };
}

function leadsSomewhere(link: string, page: string, pages: ReadonlyMap<string, LinkedPage>): boolean {
  if (/^[a-z]+:/.test(link)) return /^(https?|mailto):/.test(link) && URL.canParse(link);
  const [path, place] = link.split("#", 2).map(decodeURIComponent) as [string, string?];
  const target = path === "" ? page : join(dirname(page), path);
  if (place === undefined || place === "") return existsSync(target) && statSync(target).isFile();
  return pages.get(target)?.ids.has(place) ?? (!target.endsWith(".html") && existsSync(target));
}
