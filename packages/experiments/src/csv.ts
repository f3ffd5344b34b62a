import { csvLine, snakeCase } from "@stewardsim/core";
import { counterfactualOf } from "./counterfactual-of.ts";
import type { Ensemble } from "./ensemble.ts";
import { judgements } from "./judgement.ts";
import { resultNames, unitOf } from "./measures.ts";
import { placeOf, takesPart } from "./study.ts";

/** A row for each draw × luck × arm that was lived, with all results and, against the counterfactual, the wins. */
export function ensembleCsv(ensemble: Ensemble, against: string): string {
  const { study } = ensemble;
  const header = [
    "draw",
    "luck",
    "arm",
    ...resultNames.map((name) => `${snakeCase(name)}_${snakeCase(unitOf(name).replaceAll("/", "_per_"))}`),
    "steward_win",
    "project_win",
    "community_win",
    "triple_win",
  ];
  const lines = [csvLine(header)];
  const arms = study.arms.map(({ name }) => ({
    name,
    judged: judgements(ensemble, name, counterfactualOf(study, name, against)),
  }));
  for (let task = 0; task < study.draws * study.luck; task++) {
    const [draw, luck] = placeOf(study, task);
    for (const [index, { name, judged }] of arms.entries()) {
      const outcome = judged[task];
      if (!takesPart(study, study.arms[index]!, task)) continue;
      const wins = outcome
        ? [outcome.steward.won, outcome.project.won, outcome.community.won, outcome.tripleWin].map(Number)
        : ["", "", "", ""];
      const values = resultNames.map((result) => ensemble.column(name, result)[task]!);
      lines.push(csvLine([draw, luck, name, ...values, ...wins]));
    }
  }
  return `${lines.join("\n")}\n`;
}

/** The drawn parameters: a row a draw, a column a path. */
export function parametersCsv({ study }: Ensemble): string {
  const lines = [csvLine(["draw", ...study.factors.map(({ path }) => path)])];
  study.values.forEach((row, draw) => lines.push(csvLine([draw, ...row])));
  return `${lines.join("\n")}\n`;
}

/** What was drawn and from where: a row a parameter. */
export function factorsCsv({ study }: Ensemble): string {
  const lines = ["path,label,unit,grade,low,high,scale"];
  for (const { path, label, unit, grade, low, high, isLog, distribution } of study.factors)
    lines.push(csvLine([path, label, unit, grade, low, high, distribution?.kind ?? (isLog ? "log" : "linear")]));
  return `${lines.join("\n")}\n`;
}

/** Histories that could not be lived to their end. */
export function failuresCsv({ failures }: Ensemble): string {
  const lines = ["arm,draw,luck,seed,replication,code,month,message"];
  for (const { arm, draw, luck, seed, replication, code, month, message } of failures)
    lines.push(csvLine([arm, draw, luck, seed, replication, code, month ?? "", message]));
  return `${lines.join("\n")}\n`;
}
