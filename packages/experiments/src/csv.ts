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
    ...resultNames.map((name) => `${snake(name)}_${snake(unitOf(name).replaceAll("/", "_per_"))}`),
    "steward_win",
    "project_win",
    "community_win",
    "triple_win",
  ];
  const lines = [header.join(",")];
  const arms = study.arms.map(({ name }) => ({
    name,
    judged: judgements(ensemble, name, counterfactualOf(ensemble, name, against)),
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
      lines.push([draw, luck, quoted(name), ...values.map(written), ...wins].join(","));
    }
  }
  return `${lines.join("\n")}\n`;
}

/** Arms under another prior are held against the counterfactual under the same prior. */
function counterfactualOf(ensemble: Ensemble, arm: string, against: string): string {
  const prior = / @ .*$/.exec(arm)?.[0] ?? "";
  return ensemble.has(against + prior) ? against + prior : against;
}

/** The drawn parameters: a row a draw, a column a path. */
export function parametersCsv({ study }: Ensemble): string {
  const lines = [["draw", ...study.factors.map(({ path }) => path)].join(",")];
  study.values.forEach((row, draw) => lines.push([draw, ...row].join(",")));
  return `${lines.join("\n")}\n`;
}

/** What was drawn and from where: a row a parameter. */
export function factorsCsv({ study }: Ensemble): string {
  const lines = ["path,label,unit,grade,low,high,scale"];
  for (const { path, label, unit, grade, low, high, isLog } of study.factors)
    lines.push([path, quoted(label), quoted(unit), grade, low, high, isLog ? "log" : "linear"].join(","));
  return `${lines.join("\n")}\n`;
}

/** Histories that could not be lived to their end. */
export function failuresCsv({ failures }: Ensemble): string {
  const lines = ["arm,draw,luck,seed,replication,code,month,message"];
  for (const { arm, draw, luck, seed, replication, code, month, message } of failures)
    lines.push([quoted(arm), draw, luck, quoted(seed), replication, code, month ?? "", quoted(message)].join(","));
  return `${lines.join("\n")}\n`;
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
/** Nothing where there is no number: readers of tables take it for missing. */
const written = (value: number) => (Number.isNaN(value) ? "" : String(value));
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
