import { join } from "node:path";
import { type Answer, answerOf } from "../answer.ts";
import type { Compared } from "../compared.ts";
import { picture } from "../picture.ts";
import { writeText } from "./write-text.ts";

/**
 * The answer that a comparison gives, with its picture in the folder of the results, `picture.svg`.
 *
 * @param version of the program
 * @throws UsageError where the picture cannot be written
 */
export function answerInto(folder: string, compared: Compared, version: string): Answer {
  const answer = answerOf(compared, version);
  if (answer.findings.length > 0) writeText(join(folder, "picture.svg"), picture(answer));
  return answer;
}
