import { asItIs, partsOfArm } from "@stewardsim/evidence";
import type { Answer } from "../answer.ts";
import type { Style } from "../style.ts";
import { armsInOrder } from "./chosen.ts";
import type { Say } from "./say.ts";

/**
 * What the arms are that a choice names first, each part once: what it sells, or how it leads. It is told where they are ways
 * on for the firm as it is; elsewhere a scenario may be called as it likes.
 *
 * @param most of those that one chooses from that are explained: a screen has room for one
 */
export function aboutLines(
  { choose, findings }: Pick<Answer, "choose" | "findings">,
  style: Pick<Style, "strong">,
  say: Say,
  most = 1,
): string[] {
  if (choose === null || !findings.some(({ arm }) => arm === asItIs)) return [];
  const { tied, options } = choose.best;
  const wanted = armsInOrder(choose.best)
    .filter((arm) => options.length > 0 && tied.includes(arm) && findings.some((one) => one.arm === arm))
    .slice(0, most);
  const parts = [...new Map(wanted.flatMap(partsOfArm).map((part) => [part.name, part])).values()];
  const [sold, others] = [true, false].map((isSold) =>
    parts.filter((part) => part.isSold === isSold).map(({ name, about }) => `${name} ${about}`),
  );
  const said = [...(sold!.length === 0 ? [] : [`${sold!.join("; ")}, beside what is sold today`]), ...others!];
  return said.length === 0 ? [] : say([style.strong("THAT IS:"), `${said.join("; ")}.`]);
}
