import { counted } from "../words.ts";
import { parseScenario } from "@stewardsim/core";
import { type Ensemble, foundationIn, type Study, taskCount, withoutStewardIn } from "@stewardsim/experiments";
import { type Manifest, shellWord } from "@stewardsim/results";
import { type Answer, answerOf } from "../answer.ts";
import { armsAnswer } from "../arms-answer.ts";
import type { Compared } from "../compared.ts";
import { UsageError } from "../terminal/exit-codes.ts";
import { comparisonKind, type ComparisonNotes, storedComparison } from "./stored-comparison.ts";
import type { StoredResults } from "./stored-results.ts";
import { shownFolder } from "./stored-work.ts";

/** What a folder of results answers. */
export interface StoredAnswer {
  readonly answer: Answer;
  /** The arm without a steward, which wins are evaluated against. */
  readonly against: string;
  /** The comparison of strategies that it is; nothing of any other comparison. */
  readonly compared: Compared | undefined;
}

/**
 * What a folder of results answers, whatever program made it.
 *
 * @throws UsageError where nothing can be said of it: a shard, points of a design, nothing but failures, or nobody who could win
 */
export function storedAnswer(folder: string, { ensemble, manifest, notes }: StoredResults): StoredAnswer {
  mustBeTellable(folder, ensemble, manifest, notes);
  const compared =
    manifest.kind === comparisonKind && notes !== undefined
      ? storedComparison(ensemble, notes as ComparisonNotes)
      : undefined;
  const answer = compared === undefined ? ofArms(folder, ensemble, manifest) : answerOf(compared, manifest.version);
  return { answer, compared, against: withoutStewardIn(ensemble.study)! };
}

function mustBeTellable(folder: string, { study, failures }: Ensemble, { shard }: Manifest, notes: unknown): void {
  const shown = shellWord(shownFolder(folder));
  if (shard.of > 1)
    throw new UsageError(
      `${folder} is shard ${shard.index + 1} of ${shard.of}, and a part says nothing of the whole: put all together with stewardsim merge.`,
    );
  if (!study.isSample)
    throw new UsageError(
      `${folder} holds the points of a design, which are no sample: how often who wins cannot be said of them. Ask what matters: stewardsim analyse ${shown} --by ${methodFor(notes)}`,
    );
  const runs = study.arms.length * taskCount(study);
  if (failures.length > 0 && failures.length >= runs)
    throw new UsageError(
      `Every run in ${folder} failed, first because: ${failures[0]!.message} All reasons: stewardsim query ${shown} "SELECT arm, error_message FROM runs"`,
    );
}

/** What a study is asked by whose design a program noted, as `morris`; both where it noted none. */
function methodFor(notes: unknown): string {
  const kind = (notes as { design?: { kind?: unknown } } | undefined)?.design?.kind;
  return kind === undefined ? "morris (or sobol, as its design is)" : kind === "morris" ? "morris" : "sobol";
}

function ofArms(folder: string, ensemble: Ensemble, { kind, version: by }: Manifest): Answer {
  const answer = armsAnswer(ensemble, { title: aboutArms(ensemble.study), kind, version: by });
  if (answer === undefined)
    throw new UsageError(
      `${folder} has no arm without a steward, or none with one: there is nobody who could win. Ask it by stewardsim query.`,
    );
  return answer;
}

/** What is compared: the ways of one firm, or scenarios of one world, with when they begin and how far they go. */
function aboutArms(study: Study): string {
  const held = [withoutStewardIn(study), foundationIn(study)].filter((name) => name !== undefined);
  const own = study.arms.filter(({ name }) => !held.includes(name)).map(({ scenario }) => scenario);
  const names = new Set(own.map(({ name }) => name));
  // What has no name is called the same in every scenario.
  const isOfOne = names.size === 1 && own.length > 1 && !names.has(parseScenario({}).name);
  const what = isOfOne ? own[0]!.name : `${counted(own.length, "arm")} of one world`;
  const against = held.length === 0 ? "" : `, held against ${held.join(" and ")}`;
  return `${what} from ${study.base.start} on, over ${counted(study.months, "month")}${against}.`;
}
