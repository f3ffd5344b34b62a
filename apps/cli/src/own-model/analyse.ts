import { version } from "@stewardsim/core";
import { payoffsOf } from "@stewardsim/analysis";
import { UsageError } from "@stewardsim/report/terminal";
import type { ModelRuns } from "@stewardsim/runner";
import type { Found } from "../analyses/analysis.ts";
import { preferred } from "../analyses/criteria.ts";
import { knownIn, knownSentence } from "../analyses/known.ts";
import { analysed, directionIn, foundInRows, type Method, takesDirection } from "../analyses/methods.ts";
import { print, printJson, widest, wrapped } from "../terminal.ts";
import { fittingMethod } from "./fitting-method.ts";
import { outcomeNamed, unitIn } from "./outcome.ts";
import { rowsOfModel } from "./rows-of-model.ts";
import { readStoredRuns } from "./stored-runs.ts";
import { failedIn, madeIn } from "./summary.ts";

/** What is asked of a folder of somebody's own model. */
export interface ModelWords {
  readonly by: Method;
  readonly of: string;
  readonly arm?: string;
  readonly versus?: string;
  readonly least?: true;
  readonly most: number;
  readonly seed: string;
  readonly worst?: number;
  readonly json?: true;
}

/**
 * `stewardsim analyse FOLDER --by … --of OUTCOME`, of runs of a model of somebody's own.
 *
 * @throws UsageError where the design of the folder does not fit the method, or there is no such outcome
 */
export async function analyseModel(folder: string, words: ModelWords): Promise<number> {
  if (words.arm !== undefined || words.versus !== undefined)
    throw new UsageError(`${folder} holds runs of one model, and no arms: leave out --arm and --versus.`);
  const runs = await readStoredRuns(folder);
  const { manifest } = runs;
  const of = outcomeNamed(runs, words.of);
  const { by } = words;
  const isLess = words.least ?? runs.outcomes[of]?.isLessBetter ?? false;
  const { lines, data, known } = await found(runs, of, { ...words, isLess });
  const isDirected = takesDirection.includes(by);
  const states = by === "regret" ? "state" : "row";
  if (words.json)
    printJson({
      by,
      of,
      seed: runs.seed,
      version,
      made: manifest.version,
      hash: manifest.hash,
      rows: runs.design.values.length,
      replications: runs.replications,
      failures: runs.failures.length,
      ...(known === undefined ? {} : { known }),
      ...(isDirected ? { isLessBetter: isLess } : {}),
      found: data,
    });
  else
    print(
      [
        ...lines.flatMap((line) => (line.length > widest() ? wrapped(line) : [line])),
        "",
        ...knownSentence(of, known, rowsOrStates(runs), states).flatMap((line) => wrapped(line)),
        ...wrapped(`${by} of ${of}${directionIn(by, isLess)}. Intervals: 95%. ${madeIn(runs)}.`),
        ...failedIn(runs),
      ].join("\n"),
    );
  return 0;
}

/** Of what a result is known or not: of the states in which policies are tried, or of the rows of another design. */
const rowsOrStates = ({ design: { plan, values } }: ModelRuns) =>
  plan?.kind === "crossed" ? plan.states : values.length;

async function found(
  runs: ModelRuns,
  of: string,
  { by: asked, ...words }: ModelWords & { readonly isLess: boolean },
): Promise<Found> {
  const { design } = runs;
  const by = fittingMethod(asked, design);
  if (by !== "regret") return foundInRows(by, rowsOfModel(runs, of, words));
  const { plan } = design;
  if (plan?.kind !== "crossed") throw new TypeError("Only policies in states have regrets.");
  return analysed(by, async () => {
    const payoffs = payoffsOf(plan, runs.byRow(of));
    knownIn(payoffs.values, of);
    return preferred({ payoffs, of, isLess: words.isLess, unit: unitIn(runs, of), seed: words.seed });
  });
}
