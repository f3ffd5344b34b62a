import { simulate, version } from "@stewardsim/core";
import { placeOf, replicationOf, scenarioOf, type Study } from "@stewardsim/experiments";
import { readStudy } from "@stewardsim/experiments/node";
import { storyLines, storyOf } from "@stewardsim/report";
import { lengthOf } from "@stewardsim/results";
import { UsageError } from "@stewardsim/report/terminal";
import { print, printJson } from "../terminal.ts";

/** `stewardsim story FOLDER`: what happened in one stored history, and where the money went. */
export async function story(
  [folder]: string[],
  { replication, arm, json }: { replication: number; arm?: string; json?: true },
): Promise<number> {
  const { study, manifest } = await readStudy(folder!);
  if (manifest.version !== version)
    throw new UsageError(
      `${folder} was made by version ${manifest.version} and this is ${version}: tell it with the version that made it.`,
    );
  if (replication >= lengthOf(manifest))
    throw new UsageError(`${folder} has replications 0 to ${lengthOf(manifest) - 1}, and no ${replication}.`);
  const { name, scenario } = armOf(study, arm, replication);
  const history = simulate(scenario, {
    seed: study.seed,
    // Draws of some designs share their luck.
    replication: replicationOf(study, replication),
    months: study.months,
  });
  if (json)
    printJson({ arm: name, seed: study.seed, replication, version, outcome: history.outcome, years: storyOf(history) });
  else {
    const { steward, project, community } = history.outcome;
    const won = Object.entries({ steward, project, community }).map(
      ([who, { won: has }]) => `${who} ${has ? "wins" : "loses"}`,
    );
    print(
      [
        `${name}, replication ${replication} (draw ${placeOf(study, replication)[0]}) · seed ${study.seed} · stewardsim ${version}`,
        `In the end: ${won.join(", ")}. This is one of ${lengthOf(manifest)} histories, and no forecast.`,
        "",
        ...storyLines(history),
      ].join("\n"),
    );
  }
  return 0;
}

function armOf(study: Study, name: string | undefined, replication: number) {
  const arm =
    name === undefined
      ? study.arms.find((one) => one.scenario.steward.kind !== "nobody")
      : study.arms.find((one) => one.name === name);
  if (arm === undefined)
    throw new UsageError(`There is no arm "${name}". The arms are: ${study.arms.map((one) => one.name).join(", ")}.`);
  return { name: arm.name, scenario: scenarioOf(study, arm, replication) };
}
