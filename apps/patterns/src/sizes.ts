import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { change, type Run, type MeasureName, type MeanInterval, meanInterval, simulate } from "@stewardsim/core";
import { caseArms, joyentNode2010 } from "@stewardsim/evidence";
import { exitCodes, printErr, printOut, run, UsageError } from "@stewardsim/report/terminal";

/** What is looked at, and how far from the largest sample it may be: absolutely, or in parts of the value. */
const watched: readonly { name: MeasureName; title: string; scale: number; near: (largest: number) => number }[] = [
  { name: "adoption", title: "adoption, share", scale: 1, near: () => 0.01 },
  { name: "deltaValue", title: "ΔNPV, million usd", scale: 1e6, near: (largest) => 0.05 * Math.abs(largest) },
  { name: "activeOutsiders", title: "active outsiders", scale: 1, near: (largest) => 0.05 * largest },
];

const arms = caseArms(joyentNode2010.scenario);

function options() {
  try {
    return parseArgs({
      options: {
        sizes: { type: "string", default: "500,1000,2000,4000,8000,16000" },
        replications: { type: "string", default: "16" },
        write: { type: "string" },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** How many organizations must be sampled until the answer no longer moves: every arm at several sizes, the same seeds. */
await run(async () => {
  const values = options();
  const sizes = values.sizes.split(",").map(Number);
  const replications = Number(values.replications);
  if (![...sizes, replications].every((one) => Number.isInteger(one) && one > 1))
    throw new UsageError("--sizes takes whole numbers separated by commas, --replications a whole number above 1.");
  const results = sizes.map((size) => {
    printErr(`${size} organizations …`);
    return meansAt(size, replications);
  });
  const page = watched.map((_, measure) => tableOf(results, sizes, measure)).join("\n\n");
  printOut(`${page}\n`);
  if (values.write !== undefined) writeFileSync(values.write, page);
  return exitCodes.done;
});

/** arm × measure, the mean over replications and its interval. */
function meansAt(size: number, replications: number): MeanInterval[][] {
  const measured = arms.map(() => watched.map((): number[] => []));
  let against: Run["outcome"]["measures"] | undefined;
  for (let replication = 0; replication < replications; replication++) {
    let sample: Run["sample"] | undefined;
    arms.forEach(({ scenario }, arm) => {
      const run = simulate(change(scenario, { "market.population.sampled": size }), {
        seed: "sizes",
        replication,
        ...(against === undefined ? {} : { counterfactual: against }),
        ...(sample === undefined ? {} : { sample }),
      });
      sample = run.sample;
      against ??= run.outcome.measures;
      watched.forEach(({ name, scale }, index) => measured[arm]![index]!.push(run.outcome.measures[name] / scale));
    });
  }
  return measured.map((one) => one.map((list) => meanInterval(list)));
}

/** A row an arm: means with standard errors by size, and the sizes that are near the largest or within three errors of it. */
function tableOf(results: readonly MeanInterval[][][], sizes: readonly number[], measure: number): string {
  const { title, near } = watched[measure]!;
  const rows = arms.map(({ name }, arm) => {
    const means = results.map((result) => result[arm]![measure]!);
    const largest = means.at(-1)!;
    const holds = (one: MeanInterval) => {
      const error = Math.hypot(one.standardError, largest.standardError);
      return Math.abs(one.estimate - largest.estimate) <= Math.max(near(largest.estimate), 3 * error);
    };
    const cells = means.map(
      (one) => `${rounded(one.estimate)} ± ${rounded(one.standardError)}${holds(one) ? "" : " ✗"}`,
    );
    return `| ${name} | ${cells.join(" | ")} |`;
  });
  return [
    `### ${title}`,
    "",
    `| arm | ${sizes.join(" | ")} |`,
    `| --- |${" --- |".repeat(sizes.length)}`,
    ...rows,
  ].join("\n");
}

function rounded(value: number): string {
  return String(Number(value.toPrecision(3)));
}
