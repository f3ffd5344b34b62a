import type { Answer } from "../answer.ts";
import { boardOf } from "../decision/answer-figures.ts";
import type { Block } from "../decision/document.ts";
import { madeWords } from "../decision/made-words.ts";
import { answerBlocks, trustBlocks } from "../decision/sentences.ts";
import { withoutSteward } from "@stewardsim/evidence";
import type { ArmFinding } from "../findings/arm.ts";
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
  const columns: readonly (readonly [head: string, cell: (one: ArmFinding) => string])[] = [
    ["alive at the end", (one) => percentWithin(one.aliveAtSeven)],
    ["pays from month", (one) => once(wholeWithin(one.breakEvenMonth))],
    ["revenue, last year", (one) => once(dollarsWithin(one.revenue))],
    ["lowest cash", (one) => dollarsWithin(one.lowestCash)],
    ["forked", (one) => percentWithin(one.forks.any)],
  ];
  // Of the cash of firms whose budget is fixed nothing is asked.
  const asked = columns.filter(([, cell]) => rows.some((one) => cell(one) !== "–"));
  return {
    kind: "table",
    table: {
      head: ["", ...asked.map(([head]) => head)],
      rows: rows.map((one) => [one.strategy, ...asked.map(([, cell]) => cell(one))]),
    },
    caption: `What becomes of the firm in ${counted(made.months, "month")}${made.months > 84 ? ", alive after 84 of them" : ""}: shares of runs, and medians.`,
  };
}
