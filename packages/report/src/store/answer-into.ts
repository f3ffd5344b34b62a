import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Answer, answerOf } from "../answer.ts";
import type { Compared } from "../compared.ts";
import { picture } from "../picture.ts";
import { UsageError } from "../terminal/exit-codes.ts";

/**
 * The answer that a comparison gives, with its picture in the folder of the results, `picture.svg`.
 *
 * @param version of the program
 * @throws UsageError where the picture cannot be written
 */
export function answerInto(folder: string, compared: Compared, version: string): Answer {
  const answer = answerOf(compared, version);
  if (answer.findings.length === 0) return answer;
  const path = join(folder, "picture.svg");
  try {
    writeFileSync(`${path}.unfinished`, picture(answer));
    renameSync(`${path}.unfinished`, path);
  } catch (error) {
    throw new UsageError(`${path} cannot be written (${(error as NodeJS.ErrnoException).code}). The results are kept.`);
  }
  return answer;
}
