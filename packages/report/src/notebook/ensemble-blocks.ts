import type { Ensemble, Study } from "@stewardsim/experiments";
import type { Block } from "../decision/document.ts";
import { spreadText } from "../figures/spread.ts";
import { counted } from "../words.ts";

/** What the runs of a study are measured by first. */
const first = ["adoption", "activeOutsiders", "deltaValueLowExit", "revenueLastYear", "lowestCash"] as const;

/** All runs of a study: how large it is, and what each arm comes to. */
export function ensembleBlocks(ensemble: Ensemble): Block[] {
  const { study, failures } = ensemble;
  return [
    sizeOf(study, failures.length),
    {
      kind: "table",
      table: {
        head: ["", "adoption", "active outsiders", "worth", "revenue, last year", "lowest cash"],
        rows: study.arms.map(({ name }) => [name, ...first.map((result) => spreadText(ensemble, result, name))]),
      },
      caption: study.isSample
        ? 'Medians over draws with 95% intervals. One result of all arms: spreadFigure(ensemble, "adoption").'
        : "Medians over the points of the design, and the least and the most in brackets: the points are no sample of what may be.",
    },
  ];
}

/** A study that is yet to be run: how large it is, and what each arm does. */
export const studyBlocks = (study: Study): Block[] => [
  sizeOf(study),
  {
    kind: "table",
    table: {
      head: ["arm", "what it is"],
      rows: study.arms.map(({ name, about, scenario }) => [name, about ?? scenario.name]),
    },
    caption: "All arms run through the same draws and the same random numbers.",
  },
];

const sizeOf = ({ arms, draws, isSample, factors, replications, months, seed }: Study, failed = 0): Block => ({
  kind: "text",
  lead: `${counted(arms.length, "arm")}, ${counted(draws, isSample ? "draw" : "point")} of ${counted(factors.length, "parameter")}:`,
  text: `${counted(replications, "replication")} of each at most, ${counted(months, "month")}, seed ${seed}${failed === 0 ? "" : `; ${counted(failed, "run")} failed`}.`,
});
