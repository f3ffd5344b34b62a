import { join, resolve } from "node:path";
import { shellWord } from "@stewardsim/results";
import { shownFolder, storedReport, writeBrief, writeFigures } from "@stewardsim/report/store";
import { progress, UsageError } from "@stewardsim/report/terminal";
import { readStored } from "../stored-ensemble.ts";
import type { Json } from "../schemas/index.ts";
import { print, printJson, wrapped } from "../terminal.ts";

interface ReportOptions {
  readonly out?: string;
  readonly json?: true;
}

/** `stewardsim report FOLDER`: a decision brief and figures of stored results. */
export async function report([folder]: string[], { out, json }: ReportOptions): Promise<number> {
  if (out !== undefined && !/\.html?$/i.test(out))
    throw new UsageError(`--out names an HTML file, such as brief.html, and not "${out}".`);
  const stored = await readStored(folder!);
  const shown = progress("run again");
  const { answer, document, figures, missing } = await storedReport(folder!, stored, shown.onProgress);
  shown.end();
  const stem = out === undefined ? join(folder!, "brief") : resolve(out).replace(/\.html?$/i, "");
  await writeBrief(stem, document);
  await writeFigures(join(folder!, "figures"), figures);
  const kept = shownFolder(folder!);
  const written = {
    html: shownFolder(`${stem}.html`),
    markdown: shownFolder(`${stem}.md`),
    figures: join(kept, "figures"),
  };
  if (json) {
    const { hash, version } = stored.manifest;
    const data = figures.map(({ name, title, caption, alt, columns, rows }) => ({
      name,
      title,
      caption,
      alt,
      columns,
      rows,
    }));
    printJson<Json<"report">>({ folder: kept, hash, version, answer, figures: data, missing, written });
    return 0;
  }
  print(
    [
      ...figures.flatMap(({ title, name }) => wrapped(`${name}: ${title}`)),
      ...missing.flatMap((sentence) => wrapped(sentence)),
      `Brief: ${written.html} · as text: ${written.markdown}`,
      `Figures, SVG and CSV: ${written.figures}`,
      `Then: stewardsim analyse ${shellWord(kept)} --by regret`,
    ].join("\n"),
  );
  return 0;
}
