import { deletionSentence, deletionTests, remembered, shapley } from "@stewardsim/analysis";
import { leverStudy, mechanismStudy, runEnsemble } from "@stewardsim/experiments";
import { threads } from "@stewardsim/experiments/node";
import { counted, runsOfDraws } from "@stewardsim/report";
import { UsageError } from "@stewardsim/report/terminal";
import { progress } from "@stewardsim/report/terminal";
import { titleOf } from "../made-words.ts";
import { columnOf, unitOfResult } from "../results.ts";
import { bareIn } from "../interval-text.ts";
import { middleOf } from "../mean-words.ts";
import { table } from "../terminal.ts";
import type { Analysis } from "./analysis.ts";

/** Why one arm comes to more than another: what each lever, or group of mechanisms, has to do with it. */
export const why: Analysis = async ({ ensemble, notes, of, arm, versus, causes, draws, workers }) => {
  if (versus === undefined) throw new UsageError("Name both arms: --arm A --versus B.");
  const { study } = ensemble;
  const options = { draws: Math.min(study.draws, draws ?? (causes === "levers" ? study.draws : 8)) };
  const asked = (causes === "levers" ? leverStudy : mechanismStudy)(study, arm, versus, options);
  if (asked.causes.length === 0) throw new UsageError(`${arm} and ${versus} differ in nothing that they do.`);
  const shown = progress("run again");
  const again = await runEnsemble(asked.study, {
    execute: threads(workers === undefined ? {} : { workers }),
    onProgress: shown.onProgress,
  });
  shown.end();
  const value = remembered(asked.valueOf((name) => columnOf(again, name, of, study.arms[0]!.name)));
  const groups = asked.causes.length;
  const { whole, parts, interactions, isExact, missing } = shapley(groups, value, { replications: study.replications });
  const tests = deletionTests(
    groups,
    value,
    { parts, ...(interactions === undefined ? {} : { interactions }) },
    { replications: study.replications },
  );
  const [all, none] = [true, false].map((isIn) => value(Array.from({ length: groups }, () => isIn)));
  const between = Float64Array.from(all!, (one, replication) => one - none![replication]!);
  const unit = unitOfResult(of);
  const middle = middleOf(whole, between, unit, study.replications);
  const order = [...parts.keys()].sort((a, b) => Math.abs(parts[b]!.estimate) - Math.abs(parts[a]!.estimate));
  return {
    data: {
      causes: asked.causes,
      whole,
      parts,
      interactions: interactions ?? null,
      isExact,
      missing,
      deletion: tests,
      against: notes.against,
      draws: options.draws,
    },
    lines: [
      `${middle.isMean ? "On average" : "In the median draw"} ${arm} less ${versus} is ${middle.size} of ${titleOf(of)}.${middle.isMean ? " Of that:" : ""}`,
      ...middle.notes,
      ...(middle.isMean ? [] : ["Of the mean, so that the intervals of its parts do not hold yet either:"]),
      ...table(
        [causes === "levers" ? "LEVER" : "MECHANISMS", `PART (${unit})`, "LOST WITHOUT IT", "GAINED BY IT ALONE"],
        order.map((group) => [
          asked.causes[group]!,
          bareIn(parts[group]!, unit),
          bareIn(tests[group]!.alone, unit),
          bareIn(tests[group]!.last, unit),
        ]),
        [30, 22, 22, 22],
      ),
      "",
      ...order.map((group) => deletionSentence(tests[group]!, asked.causes)),
      "",
      `Shapley values${isExact ? ", of all coalitions" : ", of some orders of joining"}; the parts add up to the whole${missing > 0 ? `, of the replications but for ${missing} in which an arm has no ${titleOf(of)}` : ""}. ${counted(options.draws, "draw")}${runsOfDraws(asked.study)}.`,
    ],
  };
};
