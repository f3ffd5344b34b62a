import { createHash } from "node:crypto";
import { version } from "@stewardsim/core";
import type { Ensemble, StrategyComparison } from "@stewardsim/experiments";

/** How results were made: everything that is needed to make them again; times and machine stand outside the hash. */
export function manifestOf(
  preset: string,
  { against }: StrategyComparison,
  { study, failures }: Ensemble,
  files: Readonly<Record<string, string>>,
  wall: number,
): string {
  const made = {
    stewardsim: version,
    preset,
    seed: study.seed,
    draws: study.draws,
    luck: study.luck,
    months: study.months,
    against,
    arms: study.arms.map(
      ({ name, scenario, draws = study.draws, scale, strategy, conduct, kind, prior, marginalOf }) => ({
        name,
        draws,
        scenario: hash(JSON.stringify(scenario)),
        strategy,
        conduct,
        kind,
        prior,
        marginalOf,
        ...(scale === undefined ? {} : { multiplies: scale }),
      }),
    ),
    parameters: study.factors.map(({ path, low, high, isLog }) => ({
      path,
      low,
      high,
      scale: isLog ? "log" : "linear",
    })),
    failures: failures.length,
    files: Object.fromEntries(Object.entries(files).map(([name, text]) => [name, hash(text)])),
  };
  const times = { finished: new Date().toISOString(), seconds: Math.round(wall / 100) / 10, node: process.version };
  return `${JSON.stringify({ hash: hash(JSON.stringify(made)), ...made, times }, null, 2)}\n`;
}

const hash = (text: string) => createHash("sha256").update(text).digest("hex");
