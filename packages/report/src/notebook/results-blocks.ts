import type { Ensemble } from "@stewardsim/experiments";
import type { Manifest } from "@stewardsim/results";
import type { Answer } from "../answer.ts";
import type { Block } from "../decision/document.ts";
import { answerBlocks } from "../decision/sentences.ts";
import { runsOfDraws } from "../runs-of-draws.ts";
import { counted } from "../words.ts";
import { ensembleBlocks } from "./ensemble-blocks.ts";

/** What is known of a folder of results. */
export interface KnownResults {
  readonly folder: string;
  readonly ensemble: Ensemble;
  readonly manifest: Manifest;
  /** Replications that are there by now, and how many there will be. */
  readonly replications: { readonly stored: number; readonly all: number };
  /** What it answers; nothing where `mind` says why not. */
  readonly answer: Answer | undefined;
  /** What one must know before anything else of it: that a part is missing, or why it answers nothing. */
  readonly mind: readonly string[];
}

/** A folder of results: what it answers first, then what it holds and how it was made. */
export function resultsBlocks(results: KnownResults): Block[] {
  const { folder, ensemble, manifest, replications, answer, mind } = results;
  const { study } = ensemble;
  const said = answer === undefined ? [] : answerBlocks(answer);
  return [
    ...mind.map((text): Block => ({ kind: "text", lead: "Mind:", text })),
    ...(said.length > 0 ? said.slice(0, 1) : ensembleBlocks(ensemble)),
    {
      kind: "table",
      table: {
        head: ["what was read", folder],
        rows: [
          ["made by", `${manifest.kind}, version ${manifest.version}, ${manifest.made.machine}`],
          ["asked", answer?.title ?? study.base.name],
          [
            "arms",
            study.arms
              .filter(({ prior, marginalOf, atPrice }) => (prior ?? marginalOf ?? atPrice) === undefined)
              .map(({ name }) => name)
              .join(", "),
          ],
          [
            "size",
            `${counted(study.draws, study.isSample ? "draw" : "point")} of ${counted(study.factors.length, "parameter")}${runsOfDraws(study)}, ${counted(study.months, "month")}`,
          ],
          [
            "there by now",
            `${replications.stored} of ${counted(replications.all, "replication")}; ${counted(ensemble.failures.length, "run")} failed`,
          ],
          ["seed", manifest.seed],
          ["hash of the results", manifest.hash?.slice(0, 16) ?? "none before all of them are there"],
        ],
      },
      caption: "The same seed and version give the same bytes.",
    },
  ];
}
