import { join } from "node:path";
import { readManifest } from "@stewardsim/results/node";
import type { Answer } from "../answer.ts";
import type { Compared } from "../compared.ts";
import { answerBrief } from "../decision/answer-brief.ts";
import { wantedIn } from "../decision/answer-figures.ts";
import type { BriefDocument } from "../decision/document.ts";
import { fourLines } from "../decision/four-lines.ts";
import { briefHtml } from "../decision/html.ts";
import { briefMarkdown } from "../decision/markdown.ts";
import { startCommand } from "../decision/start-command.ts";
import { writeText } from "./write-text.ts";

/** The decision brief of a comparison of strategies whose results stand in a folder. */
export async function comparedBrief(folder: string, compared: Compared, answer: Answer): Promise<BriefDocument> {
  const { preset, comparison, ensemble } = compared;
  const { hash } = readManifest(folder);
  const wanted = wantedIn(answer);
  return answerBrief(answer, {
    against: comparison.against,
    command: startCommand(preset, comparison),
    ...(wanted === undefined ? {} : { lines: await fourLines(ensemble, wanted.arm, comparison.against) }),
    ...(hash === undefined ? {} : { hash }),
  });
}

/**
 * Writes a decision brief into the folder of its results: `brief.html`, one file that needs no network, and `brief.md`.
 *
 * @throws UsageError where they cannot be written
 */
export async function writeBrief(folder: string, document: BriefDocument): Promise<void> {
  writeText(join(folder, "brief.html"), await briefHtml(document));
  writeText(join(folder, "brief.md"), briefMarkdown(document));
}
