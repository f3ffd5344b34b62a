import type { Answer } from "../answer.ts";
import { boardOf } from "../decision/answer-figures.ts";
import type { Block } from "../decision/document.ts";
import { madeWords } from "../decision/made-words.ts";
import { answerBlocks, trustBlocks } from "../decision/sentences.ts";
import { withoutSteward } from "@stewardsim/evidence";
import { once } from "../first/firm-table.ts";
import { counted, dollarsWithin, percentWithin, wholeWithin } from "../words.ts";

/** An answer: its sentences first, then who wins under what and what becomes of the firm, then how far to trust it. */
export function answerBlocksOf(answer: Answer): Block[] {
  const { shown, title } = boardOf(answer, withoutSteward);
  const said = answerBlocks(answer);
  const firms = answer.findings.length === 0 ? [] : [firmTable(answer)];
  return [
    ...(said.length > 0 ? said : [{ kind: "text", lead: title, text: "" } as const]),
    {
      kind: "table",
      table: shown,
      caption: `Share of runs in which each wins, with 95% intervals, against no steward and against a neutral foundation (v. found.); worth in the median run. ${madeWords(answer)}`,
    },
    ...firms,
    ...trustBlocks(answer),
  ];
}

/** What becomes of the firm: the conduct that is chosen among where there are two. */
function firmTable({ findings, combination, made }: Answer): Block {
  const best = findings.filter(({ conduct }) => conduct !== "as practised");
  const rows = [...(best.length > 0 ? best : findings), ...(combination === null ? [] : [combination])];
  return {
    kind: "table",
    table: {
      head: ["", "alive at the end", "pays from month", "revenue, last year", "lowest cash", "forked"],
      rows: rows.map((one) => [
        one.strategy,
        percentWithin(one.aliveAtSeven),
        once(wholeWithin(one.breakEvenMonth)),
        once(dollarsWithin(one.revenue)),
        dollarsWithin(one.lowestCash),
        percentWithin(one.forks.any),
      ]),
    },
    caption: `What becomes of the firm in ${counted(made.months, "month")}${made.months > 84 ? ", alive after 84 of them" : ""}: shares of runs, and medians.`,
  };
}
