import { version } from "@stewardsim/core";
import type { Asked } from "../analyses/analysis.ts";
import { knownSentence } from "../analyses/known.ts";
import { nextAnalysis } from "../analyses/next.ts";
import { directionIn, foundInStudy, isRowsMethod, type Method, takesDirection } from "../analyses/methods.ts";
import { medianOf } from "@stewardsim/analysis";
import { type Ensemble, isLessBetter, isWinName } from "@stewardsim/experiments";
import { UsageError } from "@stewardsim/report/terminal";
import { isModelFolder } from "@stewardsim/runner/node";
import { armMustBe, choosableArms, comparableArms, resultNamed } from "../results.ts";
import { drawSummary } from "../interval-text.ts";
import { correlationsIn } from "../summary.ts";
import { readStored, type Stored } from "../stored-ensemble.ts";
import { usualResult } from "../usual-result.ts";
import { print, printJson, widest, wrapped } from "../terminal.ts";

/** What takes draws one by one for independent; points of trajectories and of halves repeat each other's parameters. */
const takesDraws: readonly Method[] = [
  "pawn",
  "delta",
  "rbd-fast",
  "features",
  "prim",
  "cart",
  "regret",
  "worth",
  "reversal",
];
/** What takes draws for a sample of what may be. */
const takesSample: readonly Method[] = ["delta", "rbd-fast", "worth"];
const takesFactors: readonly Method[] = [
  "morris",
  "sobol",
  "pawn",
  "delta",
  "rbd-fast",
  "features",
  "prim",
  "cart",
  "worth",
  "reversal",
];

/** @throws UsageError where the draws of a folder do not fit a method */
function mustFit(method: Method, { study, notes: { design } }: Stored): void {
  if (design !== undefined && takesDraws.includes(method))
    throw new UsageError(
      `The draws of this folder are of a ${design.kind} design and repeat each other: ask it --by ${design.kind === "morris" ? "morris" : "sobol"}, and --by ${method} of a compare or of a sweep --design lhs.`,
    );
  if (!study.isSample && takesSample.includes(method))
    throw new UsageError(
      `The draws of this folder are chosen points, and no sample of what may be: ask --by ${method} of a compare or of a sweep --design lhs.`,
    );
  if (study.factors.length === 0 && takesFactors.includes(method))
    throw new UsageError(
      `No parameter was drawn here, so nothing hangs on any: ask --by ${method} of a compare without --fixed, or of a sweep.`,
    );
}

/** The arm that is worth most in the median, of which one asks first what it hangs on; the first where nothing is known. */
function worthMost(ensemble: Ensemble, arms: readonly string[]): string {
  const worths = arms.map((arm) => medianOf(ensemble.column(arm, usualResult), ensemble.study.replications).estimate);
  return arms.reduce((best, arm, index) => (worths[index]! > worths[arms.indexOf(best)]! ? arm : best), arms[0]!);
}

interface AnalyseWords extends Partial<Pick<Asked, "workers" | "draws" | "worst">> {
  readonly by: Method;
  readonly of: string;
  readonly arm?: string;
  readonly versus?: string;
  readonly least?: true;
  readonly most: number;
  readonly seed: string;
  readonly causes: Asked["causes"];
  readonly json?: true;
}

/** `stewardsim analyse FOLDER --by …` */
export async function analyse([folder]: string[], options: AnalyseWords): Promise<number> {
  if (isModelFolder(folder!)) return (await import("../own-model/analyse.ts")).analyseModel(folder!, options);
  const stored = await readStored(folder!);
  const { study, ensemble, notes, manifest } = stored;
  const { by, versus, json, least, ...rest } = options;
  // A choice is among all arms, and takes none off another.
  const isChoice = ["regret", "worth"].includes(by);
  const arms = isChoice ? choosableArms(ensemble, notes.against) : comparableArms(study, notes.against);
  const { arm = isRowsMethod(by) ? worthMost(ensemble, arms) : arms[0]! } = options;
  for (const name of [arm, ...(versus === undefined ? [] : [versus])]) armMustBe(ensemble, name);
  const of = resultNamed(study, options.of);
  mustFit(by, stored);
  const isLess = least ?? (!isWinName(of) && isLessBetter(of));
  const { lines, data, known, choice, pair } = await foundInStudy(by, {
    ...rest,
    of,
    isLess,
    ensemble,
    notes,
    arm,
    arms,
    ...(versus === undefined ? {} : { versus }),
  });
  const other = isChoice ? undefined : versus;
  const guesses = study.factors.filter(({ grade }) => grade === "D").length;
  if (json)
    printJson({
      by,
      of,
      arm,
      versus,
      seed: study.seed,
      version,
      made: manifest.version,
      hash: manifest.hash,
      draws: study.draws,
      replications: study.replications,
      guesses,
      ...correlationsIn(study),
      ...(known === undefined ? {} : { known }),
      ...(takesDirection.includes(by) ? { isLessBetter: isLess } : {}),
      ...(choice === undefined ? {} : { choice }),
      found: data,
    });
  else
    print(
      [
        ...lines.flatMap((line) => (line.length > widest() ? wrapped(line) : [line])),
        "",
        ...knownSentence(other === undefined ? of : `The difference in ${of}`, known, study.draws).flatMap((line) =>
          wrapped(line),
        ),
        ...wrapped(
          `${by} of ${of} · ${isChoice ? arms.join(", ") : arm}${other === undefined ? "" : ` less ${other}`}${directionIn(by, isLess)}. Intervals: 95%. ${drawSummary({ draws: study.draws, replications: study.replications, ...(study.repeated === undefined ? {} : { repeated: study.repeated }), parameters: study.factors.length, guesses, ...correlationsIn(study) })} · seed ${study.seed} · stewardsim ${version}${manifest.version === version ? "" : `, of results that version ${manifest.version} made`} · hash ${manifest.hash?.slice(0, 16) ?? "–"}.`,
        ),
        `Then: ${nextAnalysis({ by, folder: folder!, arm, arms, pair, ...(versus === undefined ? {} : { versus }) })}`,
      ].join("\n"),
    );
  return 0;
}
