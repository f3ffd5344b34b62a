import { counted } from "../words.ts";
import { version } from "@stewardsim/core";
import { type Ensemble, entryOf, taskCount } from "@stewardsim/experiments";
import type { Answer } from "../answer.ts";
import { answerBrief } from "../decision/answer-brief.ts";
import { boardOf, differencesOf, tornadoOf } from "../decision/answer-figures.ts";
import type { BriefDocument } from "../decision/document.ts";
import { ensembleFigures, fewestOfMap, type NamedArm } from "../decision/ensemble-figures.ts";
import { fourLines } from "../decision/four-lines.ts";
import { madeWords } from "../decision/made-words.ts";
import { runsByYearOf } from "../decision/runs-by-year.ts";
import { timeFigures } from "../decision/time-figures.ts";
import type { Figure } from "../figures/figure.ts";
import { isChoice } from "../findings/arm.ts";
import { hasOwnCash } from "../findings/possible.ts";
import { wantedIn } from "../first/expect.ts";
import { comparedBrief } from "./brief-into.ts";
import { type StoredAnswer, storedAnswer } from "./stored-answer.ts";
import type { StoredResults } from "./stored-results.ts";

/** All that is written of a folder of results. */
export interface StoredReport {
  /** What the folder answers. */
  readonly answer: Answer;
  readonly document: BriefDocument;
  readonly figures: readonly Figure[];
  /** What could not be drawn, and why: a sentence each. */
  readonly missing: readonly string[];
}

/** So many arms are drawn over time. */
const mostArms = 6;

/**
 * The brief and the figures of a folder of results, whatever program made it.
 *
 * @param onProgress of runs that are run again for figures over time, where the folder does not keep these
 * @throws UsageError where nothing can be said of it: a shard, points of a design, nothing but failures
 */
export async function storedReport(
  folder: string,
  stored: StoredResults,
  onProgress?: (done: number, all: number) => void,
): Promise<StoredReport> {
  const answered = storedAnswer(folder, stored);
  const figures = [...figuresOf(stored, answered), ...figuresOverTime(stored, answered, onProgress)];
  return {
    answer: answered.answer,
    document: await documentOf(folder, stored, answered),
    figures,
    missing: missingOf(figures, stored, armsIn(answered.answer).length),
  };
}

/**
 * The brief of a folder of results alone, whatever program made it.
 *
 * @throws UsageError where nothing can be said of it: a shard, points of a design, nothing but failures
 */
export const storedBrief = (folder: string, stored: StoredResults): Promise<BriefDocument> =>
  documentOf(folder, stored, storedAnswer(folder, stored));

/** Figures of what is stored of every run: who wins, what it hangs on, pairs of arms, survival, forks, which arm is best where. */
export function figuresOf(
  { ensemble }: Pick<StoredResults, "ensemble">,
  { answer, against }: Pick<StoredAnswer, "answer" | "against">,
): Figure[] {
  return [
    boardOf(answer, against),
    tornadoOf(answer),
    ...differencesOf(answer),
    ...ensembleFigures(ensemble, armsIn(answer), madeWords(answer)),
  ].filter((figure) => figure !== undefined);
}

/**
 * Figures over time: the first 16 runs of at most 6 arms, year by year. Where a folder does not keep these, since it is not
 * whole yet or was made before they were kept, the runs are run again.
 *
 * @param onProgress of the runs that are run again
 * @returns none where they are not kept, and another version made the runs, which this one cannot run again
 * @throws NotReproducedError where a run comes out differently from what is stored
 */
export function figuresOverTime(
  { ensemble, manifest }: Pick<StoredResults, "ensemble" | "manifest">,
  { answer }: Pick<StoredAnswer, "answer">,
  onProgress?: (done: number, all: number) => void,
): Figure[] {
  const arms = armsIn(answer).slice(0, mostArms);
  const runs = runsByYearOf(
    ensemble,
    arms.map(({ arm }) => arm),
    { canRunAgain: manifest.version === version, ...(onProgress === undefined ? {} : { onProgress }) },
  );
  return timeFigures(
    runs.map((own, index) => ({
      arm: arms[index]!.name,
      runs: own,
      hasOwnCash: ensemble.study.arms.some(({ name, scenario }) => name === arms[index]!.arm && hasOwnCash(scenario)),
    })),
    ensemble.study.months,
    madeWords(answer),
  );
}

/** The arms of a choice: strategies at the best conduct and two of them together, or all arms; the one that leads first. */
function armsIn(answer: Answer): NamedArm[] {
  const best = [...answer.findings, answer.combination ?? []].flat().filter(isChoice);
  if (best.length === 0) return answer.details.arms.map(({ arm }) => ({ name: arm, arm }));
  const wanted = wantedIn(answer);
  return [...best.filter((one) => one === wanted), ...best.filter((one) => one !== wanted)].map(
    ({ strategy, arm }) => ({ name: strategy, arm }),
  );
}

async function documentOf(
  folder: string,
  { ensemble, manifest }: StoredResults,
  { compared, answer, against }: StoredAnswer,
): Promise<BriefDocument> {
  const mind = mindOf(ensemble);
  if (compared !== undefined) return comparedBrief(folder, compared, answer, mind);
  const { hash, replications } = manifest;
  const wanted = wantedIn(answer);
  return answerBrief(answer, {
    against,
    command: `stewardsim verify . --sample ${replications}`,
    commandDoes:
      "Said in the folder of this brief, which holds its scenario, it runs all of it again and compares every number.",
    ...(wanted === undefined ? {} : { lines: await fourLines(ensemble, wanted.arm, against) }),
    ...(hash === undefined ? {} : { hash }),
    ...mind,
  });
}

/** That not all of it is there, where that is so. */
function mindOf({ study, measures, failures }: Ensemble): { readonly mind?: string } {
  const all = taskCount(study);
  const failed = new Set(failures.map(({ draw, drawReplication }) => draw * study.replications + drawReplication));
  const there = Array.from({ length: all }, (_, task) => entryOf(study, task)).filter(
    (entry) => failed.has(entry) || study.arms.some(({ name }) => measures(name, entry) !== undefined),
  ).length;
  return there === all
    ? {}
    : { mind: `only ${there} of ${counted(all, "replication")} are there by now; the numbers will move.` };
}

function missingOf(
  figures: readonly Figure[],
  { ensemble: { study }, manifest }: Pick<StoredResults, "ensemble" | "manifest">,
  arms: number,
): string[] {
  const has = (name: string) => figures.some((figure) => figure.name === name);
  return [
    ...(has("fork-lag") ? [] : ["Fork lag: in no run did a fork follow a relicensing or gating."]),
    ...(has("region-map") ? [] : [`Region map: ${whyNoMap(study)}.`]),
    ...(has("fan-adoption") && !has("fan-cash") ? ["Cash: no firm's cash hangs on the project."] : []),
    ...(has("fan-adoption")
      ? arms > mostArms
        ? [`Over time only ${mostArms} of ${arms} arms are drawn.`]
        : []
      : [
          `Figures over time: this folder keeps no years of its runs, and only version ${manifest.version}, which made them, can run them again.`,
        ]),
  ];
}

const whyNoMap = ({ draws, factors }: StoredResults["ensemble"]["study"]) =>
  draws < fewestOfMap || factors.length < 2
    ? `it takes ${fewestOfMap} draws of two uncertain parameters`
    : "no assumption stands out from chance in which arm is worth most";
