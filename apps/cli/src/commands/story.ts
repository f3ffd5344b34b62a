import { counted } from "@stewardsim/core/foundation";
import { type Measures, measureNames, version } from "@stewardsim/core";
import {
  counterfactualOf,
  type Ensemble,
  evaluations,
  drawOf,
  entryOf,
  foundationIn,
  returnsIn,
  runAgain,
  type Study,
  tolerancesByDraw,
} from "@stewardsim/experiments";
import { NotReproducedError } from "@stewardsim/runner";
import { foundationVerdictLines, storyLines, storyOf, verdictLines, withoutVerdict } from "@stewardsim/report";
import { lengthOf, shellWord } from "@stewardsim/results";
import { styleFor, UsageError } from "@stewardsim/report/terminal";
import { unusualDrawLines, unusualDraws } from "../unusual-draws.ts";
import { returnLines } from "../return-lines.ts";
import { endLines } from "../run-end.ts";
import { shapeOf } from "../run-shape.ts";
import { readStored } from "../stored-ensemble.ts";
import { print, printJson, widest, wrapped } from "../terminal.ts";
import { goOn } from "../work.ts";
import type { Json } from "../schemas/index.ts";

/** `stewardsim story FOLDER`: what happened in one stored run, and where the money went. */
export async function story(
  [folder]: string[],
  { replication, arm, json }: { replication: number; arm?: string; json?: true },
): Promise<number> {
  const { study, ensemble, notes, manifest } = await readStored(folder!);
  if (manifest.version !== version)
    throw new UsageError(
      `${folder} was made by version ${manifest.version} and this is ${version}: tell it with the version that made it.`,
    );
  if (replication >= lengthOf(manifest))
    throw new UsageError(`${folder} has replications 0 to ${lengthOf(manifest) - 1}, and no ${replication}.`);
  const told = armOf(study, arm);
  const { name } = told;
  const entry = entryOf(study, replication);
  const stored = ensemble.measures(name, entry);
  if (stored === undefined) throw new UsageError(notThere(folder!, ensemble, name, replication));
  const run = runAgain(study, told, replication);
  mustBeThat(run.outcome.measures, stored, replication);
  const against = counterfactualOf(study, name, notes.against);
  // As the whole ensemble evaluates it: what counts as a loss depends on how far chance moves all of them.
  const outcome = evaluations(ensemble, name, against)[entry];
  const led = againstFoundation(ensemble, name, entry);
  const [draw] = drawOf(study, replication);
  const far = unusualDraws(study, name, replication);
  if (json)
    printJson<Json<"story">>({
      arm: name,
      seed: study.seed,
      replication,
      draw,
      version,
      outcome,
      ...(led === undefined ? {} : { outcomeAgainstFoundation: led.outcome }),
      drawn: far,
      returns: returnsIn(run),
      years: storyOf(run),
    });
  else {
    const style = styleFor(process.stdout);
    const tolerances = tolerancesByDraw(ensemble, against)[draw] ?? {};
    const none = withoutVerdict(run);
    const drawn = unusualDrawLines(far.slice(0, tellable), study.factors, style);
    print(
      [
        ...wrapped(
          `${name}, replication ${replication} (draw ${draw}) · seed ${study.seed} · stewardsim ${version}`,
        ).map(style.strong),
        ...(outcome === undefined || name === against
          ? wrapped(`${name} has nobody to be evaluated against: what others do is evaluated against it.`)
          : none === undefined
            ? verdictLines(outcome, { tolerances, style, width: widest() })
            : wrapped(none)),
        ...(led === undefined || name === against || none !== undefined
          ? []
          : foundationVerdictLines(led.outcome, { tolerances: led.tolerancesOf(draw), style, width: widest() })),
        ...endLines(run),
        `This is one of ${counted(lengthOf(manifest), "run")}, and no forecast.`,
        "",
        ...shapeOf(run, style),
        "",
        ...(drawn.length === 0 ? [] : [...drawn, ""]),
        ...returnLines(run, style),
        ...storyLines(run, { style, width: widest() }),
        `Then: stewardsim analyse ${shellWord(folder!)} --by prim --arm ${shellWord(name)}`,
      ].join("\n"),
    );
  }
  return 0;
}

/** A stored run evaluated against the neutral foundation of its study; nothing where there is none, or it is that one. */
function againstFoundation(ensemble: Ensemble, arm: string, entry: number) {
  const declared = foundationIn(ensemble.study);
  if (declared === undefined) return undefined;
  const against = counterfactualOf(ensemble.study, arm, declared);
  const outcome = arm === against ? undefined : evaluations(ensemble, arm, against)[entry];
  return outcome && { outcome, tolerancesOf: (draw: number) => tolerancesByDraw(ensemble, against)[draw] ?? {} };
}

/** So many assumptions are told of. */
const tellable = 5;

function notThere(folder: string, { failures }: Ensemble, arm: string, replication: number): string {
  const failed = failures.find((one) => one.arm === arm && one.replication === replication);
  return failed === undefined
    ? `Replication ${replication} of ${arm} is not in ${folder}: ${goOn(folder)} may do it.`
    : `Replication ${replication} of ${arm} failed${failed.month === undefined ? "" : ` in month ${failed.month}`}: ${failed.message}`;
}

/** A story of another run would explain nothing. */
function mustBeThat(simulated: Measures, stored: Measures, replication: number): void {
  const differs = measureNames.find((name) => !Object.is(simulated[name], stored[name]));
  if (differs !== undefined)
    throw new NotReproducedError(
      `Replication ${replication} was stored with ${differs} ${stored[differs]} and is run again with ${simulated[differs]}: stewardsim verify says more.`,
    );
}

function armOf(study: Study, name: string | undefined): Study["arms"][number] {
  const arm =
    name === undefined
      ? study.arms.find(({ kind, scenario }) => scenario.steward.kind !== "nobody" && kind !== "neutral-foundation")
      : study.arms.find((one) => one.name === name);
  if (arm === undefined)
    throw new UsageError(`There is no arm "${name}". The arms are: ${study.arms.map((one) => one.name).join(" · ")}.`);
  return arm;
}
