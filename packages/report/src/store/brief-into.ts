import { wantedIn } from "../first/expect.ts";
import { readManifest } from "@stewardsim/results/node";
import type { Answer } from "../answer.ts";
import type { Compared } from "../compared.ts";
import { answerBrief, type BriefOptions } from "../decision/answer-brief.ts";
import type { BriefDocument } from "../decision/document.ts";
import { fourLines } from "../decision/four-lines.ts";
import { briefHtml } from "../decision/html.ts";
import { briefMarkdown } from "../decision/markdown.ts";
import { startCommand } from "../decision/start-command.ts";
import { writeText } from "./write-text.ts";

/**
 * The decision brief of a comparison of strategies whose results stand in a folder.
 *
 * @param mind what one must know before anything else of it
 */
export async function comparedBrief(
  folder: string,
  compared: Compared,
  answer: Answer,
  mind: Pick<BriefOptions, "mind"> = {},
): Promise<BriefDocument> {
  const { preset, comparison, ensemble } = compared;
  const { hash } = readManifest(folder);
  const wanted = wantedIn(answer);
  return answerBrief(answer, {
    against: comparison.against,
    command: startCommand(preset, comparison),
    ...(wanted === undefined ? {} : { lines: await fourLines(ensemble, wanted.arm, comparison.against) }),
    ...(hash === undefined ? {} : { hash }),
    ...mind,
  });
}

/**
 * Writes a decision brief: one HTML file that needs no network, and the same as Markdown.
 *
 * @param stem their path without its ending: beside the results `brief`
 * @throws UsageError where they cannot be written
 */
export async function writeBrief(stem: string, document: BriefDocument): Promise<void> {
  writeText(`${stem}.html`, await briefHtml(document));
  writeText(`${stem}.md`, briefMarkdown(document));
}
