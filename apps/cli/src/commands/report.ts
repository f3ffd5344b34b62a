import { join, resolve } from "node:path";
import { shellWord } from "@stewardsim/results";
import { shownFolder, storedReport, writeBrief, writeFigures } from "@stewardsim/report/store";
import { progress, UsageError } from "@stewardsim/report/terminal";
import { readStored } from "../stored-ensemble.ts";
import { print, wrapped } from "../terminal.ts";

/** `stewardsim report FOLDER`: a decision brief and figures of stored results. */
export async function report([folder]: string[], { out }: { readonly out?: string }): Promise<number> {
  if (out !== undefined && !/\.html?$/i.test(out))
    throw new UsageError(`--out names an HTML file, such as brief.html, and not "${out}".`);
  const stored = await readStored(folder!);
  const shown = progress("run again");
  const { document, figures, missing } = await storedReport(folder!, stored, shown.onProgress);
  shown.end();
  const stem = out === undefined ? join(folder!, "brief") : resolve(out).replace(/\.html?$/i, "");
  await writeBrief(stem, document);
  await writeFigures(join(folder!, "figures"), figures);
  const kept = shownFolder(folder!);
  print(
    [
      ...figures.flatMap(({ title, name }) => wrapped(`${name}: ${title}`)),
      ...missing.flatMap((sentence) => wrapped(sentence)),
      `Brief: ${shownFolder(`${stem}.html`)} · as text: ${shownFolder(`${stem}.md`)}`,
      `Figures, SVG and CSV: ${join(kept, "figures")}`,
      `Then: stewardsim analyse ${shellWord(kept)} --by regret`,
    ].join("\n"),
  );
  return 0;
}
