import { wantedIn } from "../first/expect.ts";
import { version } from "@stewardsim/core";
import { type Ensemble, entryOf, taskCount, withoutStewardIn } from "@stewardsim/experiments";
import { type Manifest, shellWord } from "@stewardsim/results";
import { type Answer, answerOf } from "../answer.ts";
import { armsAnswer } from "../arms-answer.ts";
import type { Compared } from "../compared.ts";
import { answerBrief } from "../decision/answer-brief.ts";
import { boardOf, differencesOf, tornadoOf } from "../decision/answer-figures.ts";
import type { BriefDocument } from "../decision/document.ts";
import { ensembleFigures, type NamedArm } from "../decision/ensemble-figures.ts";
import { fourLines } from "../decision/four-lines.ts";
import { madeWords } from "../decision/made-words.ts";
import { timeFigures } from "../decision/time-figures.ts";
import { trajectoriesOf } from "../decision/trajectories.ts";
import type { Figure } from "../figures/figure.ts";
import { UsageError } from "../terminal/exit-codes.ts";
import { isChoice } from "../findings/arm.ts";
import { comparedBrief } from "./brief-into.ts";
import { comparisonKind, type ComparisonNotes, storedComparison } from "./stored-comparison.ts";
import { shownFolder } from "./stored-work.ts";

/** What a folder holds, as far as it is there. */
export interface StoredResults {
  readonly ensemble: Ensemble;
  readonly manifest: Manifest;
  readonly notes: unknown;
}

/** All that is written of a folder of results. */
export interface StoredReport {
  readonly document: BriefDocument;
  readonly figures: readonly Figure[];
  /** What could not be drawn, and why: a sentence each. */
  readonly missing: readonly string[];
}

/** So many arms are drawn over time, and so many runs of each are run again. */
const [mostArms, mostRuns] = [6, 16];

/**
 * The brief and the figures of a folder of results, whatever program made it.
 *
 * @param onProgress of the runs that are run again, for figures over time
 * @throws UsageError where nothing can be said of it: a shard, points of a design, nothing but failures
 */
export async function storedReport(
  folder: string,
  { ensemble, manifest, notes }: StoredResults,
  onProgress?: (done: number, all: number) => void,
): Promise<StoredReport> {
  mustBeTellable(folder, ensemble, manifest);
  const compared =
    manifest.kind === comparisonKind && notes !== undefined
      ? storedComparison(ensemble, notes as ComparisonNotes)
      : undefined;
  const answer = compared === undefined ? ofArms(folder, ensemble, manifest) : answerOf(compared, manifest.version);
  const against = withoutStewardIn(ensemble.study)!;
  const made = madeWords(answer);
  const arms = armsIn(answer);
  const isSame = manifest.version === version;
  const runs = isSame
    ? trajectoriesOf(
        ensemble,
        arms.slice(0, mostArms).map(({ arm }) => arm),
        { most: mostRuns, ...(onProgress === undefined ? {} : { onProgress }) },
      )
    : [];
  const stored = ensembleFigures(ensemble, arms, made);
  const found = [
    boardOf(answer, against),
    tornadoOf(answer),
    ...differencesOf(answer),
    ...stored,
    ...timeFigures(
      runs.map((own, index) => ({ arm: arms[index]!.name, runs: own })),
      ensemble.study.months,
      made,
    ),
  ].filter((figure) => figure !== undefined);
  return {
    document: await documentOf({ folder, ensemble, manifest, compared, answer, against }),
    figures: found,
    missing: missingOf(found, manifest, arms.length),
  };
}

function mustBeTellable(folder: string, { study, failures }: Ensemble, { shard }: Manifest): void {
  const shown = shellWord(shownFolder(folder));
  if (shard.of > 1)
    throw new UsageError(
      `${folder} is shard ${shard.index + 1} of ${shard.of}, and a part says nothing of the whole: put all together with stewardsim merge.`,
    );
  if (!study.isSample)
    throw new UsageError(
      `${folder} holds the points of a design, which are no sample: how often who wins cannot be said of them. Ask what matters: stewardsim analyse ${shown} --by morris`,
    );
  const runs = study.arms.length * taskCount(study);
  if (failures.length > 0 && failures.length >= runs)
    throw new UsageError(
      `Every run in ${folder} failed, first because: ${failures[0]!.message} All reasons: stewardsim query ${shown} "SELECT arm, error_message FROM runs"`,
    );
}

function ofArms(folder: string, ensemble: Ensemble, { kind, version: by }: Manifest): Answer {
  const names = ensemble.study.arms.map(({ name }) => name);
  const answer = armsAnswer(ensemble, {
    title: `What ${kind} kept of ${names.length} arms of one world: ${names.join(", ")}.`,
    kind,
    version: by,
  });
  if (answer === undefined)
    throw new UsageError(
      `${folder} has no arm without a steward, or none with one: there is nobody who could win. Ask it by stewardsim query.`,
    );
  return answer;
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

interface Told extends Omit<StoredResults, "notes"> {
  readonly folder: string;
  readonly compared: Compared | undefined;
  readonly answer: Answer;
  readonly against: string;
}

async function documentOf({ folder, ensemble, manifest, compared, answer, against }: Told): Promise<BriefDocument> {
  const mind = mindOf(ensemble);
  if (compared !== undefined) return comparedBrief(folder, compared, answer, mind);
  const { hash, replications } = manifest;
  const wanted = wantedIn(answer);
  return answerBrief(answer, {
    against,
    command: `stewardsim verify . --sample ${replications}`,
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
  return there === all ? {} : { mind: `only ${there} of ${all} replications are there by now; the numbers will move.` };
}

function missingOf(figures: readonly Figure[], manifest: Manifest, arms: number): string[] {
  const has = (name: string) => figures.some((figure) => figure.name === name);
  return [
    ...(has("fork-lag") ? [] : ["Fork lag: in no run did a fork follow a relicensing or gating."]),
    ...(has("region-map") ? [] : ["Region map: it takes 27 draws of two uncertain parameters."]),
    ...(has("fan-adoption")
      ? arms > mostArms
        ? [`Over time only ${mostArms} of ${arms} arms are drawn.`]
        : []
      : [`Figures over time: version ${manifest.version} made the runs, and only that version can run them again.`]),
  ];
}
