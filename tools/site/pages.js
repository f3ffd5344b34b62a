// What TypeDoc is told of our pages: a document is called what its heading says, and the door of a package that has several by a word.
// The JSON Schemas go beside the pages, where an address can name them.
import { cpSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Converter, PageEvent, RendererEvent } from "typedoc";

const schemas = fileURLToPath(new URL("../../apps/cli/schemas", import.meta.url));

export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, document) => {
    document.name = nameOf(document);
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const door of project.children ?? []) if (door.name === "") door.name = "main";
  });
  app.renderer.on(PageEvent.END, (page) => {
    page.contents = page.contents
      // Where the page itself begins, for those who hear it.
      ?.replace('<div class="col-content">', '<div class="col-content" role="main">')
      // In the list of headings, what is left of files that they name in brackets.
      .replaceAll(/ \((?:, )*\)<\/span>/g, "</span>");
  });
  app.renderer.on(RendererEvent.END, ({ outputDirectory }) => {
    cpSync(schemas, join(outputDirectory, "schemas"), { recursive: true });
  });
}

/** What stands before a colon; decisions, of which that is the number, go into a folder of their own. */
function nameOf({ name, content }) {
  const heading = /^#\s+(.+)$/m.exec(content.map(({ text }) => text).join(""))?.[1];
  if (heading === undefined) throw new Error(`The page ${name} has no heading to be called by.`);
  const short = heading.replace(/:.*/, "");
  if (!name.startsWith("docs/decisions/")) return short;
  return `Decisions/${short === heading ? "All" : heading}`;
}
