import type { Run } from "@stewardsim/core";
import type { Block } from "../decision/document.ts";
import { hasOwnCash, hasPeople } from "../findings/possible.ts";
import { unitText } from "../figures/unit-text.ts";
import { entryText } from "../log-words.ts";
import { storyOf } from "../story.ts";
import { verdictLines, withoutVerdict } from "../verdict-lines.ts";
import { counted, million } from "../words.ts";

/** One run: who won and by how much, and what happened, year by year. */
export function runBlocks(run: Run): Block[] {
  const none = withoutVerdict(run);
  const [verdict, ...details] =
    none === undefined ? verdictLines(run.outcome, { width: Number.POSITIVE_INFINITY }) : [none];
  return [
    { kind: "text", lead: verdict!, text: "" },
    ...(details.length === 0 ? [] : [{ kind: "list", items: details.map((line) => line.trim()) } as const]),
    { kind: "table", table: yearTable(run), caption: captionOf(run) },
  ];
}

function yearTable(run: Run) {
  const years = storyOf(run);
  const hasSteward = hasPeople(run.scenario);
  const hasCash = hasOwnCash(run.scenario);
  const told = years[0]!.stood.flatMap(({ isOfSteward }, position) => (isOfSteward && !hasSteward ? [] : [position]));
  return {
    head: [
      "year",
      ...(hasCash ? ["cash"] : []),
      ...told.map((position) => years[0]!.stood[position]!.what),
      "what happened",
    ],
    rows: years.map(({ to, cash, stood, entries }) => [
      `to ${to}`,
      ...(hasCash ? [million(cash)] : []),
      ...told.map((position) => {
        const { value, unit } = stood[position]!;
        return unitText(unit === "share" ? value : Math.round(value), unit);
      }),
      entries.length === 0 ? "–" : entries.map((entry) => `${entryText(entry)} (${entry.at})`).join("; "),
    ]),
  };
}

const captionOf = ({ seed, replication, months, table }: Run) =>
  `Where things stood at the end of each year. Seed ${seed}, replication ${replication}, ${counted(months, "month")}; ${table.columns.length} observables a month are in its table.`;
