import { version } from "@stewardsim/core";
import { ensembleOf, resultOf } from "@stewardsim/experiments";
import { readStudy } from "@stewardsim/experiments/node";
import { lengthOf } from "@stewardsim/results";
import { readBlocks } from "@stewardsim/results/node";
import type { Analysis, Asked } from "../analyses/analysis.ts";
import { UsageError } from "@stewardsim/report/terminal";
import type { StudyNotes } from "../notes.ts";
import { armMustBe } from "../results.ts";
import { print, printJson, say, wrapped } from "../terminal.ts";

const analyses: Readonly<Record<string, () => Promise<Analysis>>> = {
  morris: async () => (await import("../analyses/morris.ts")).morris,
  sobol: async () => (await import("../analyses/sobol.ts")).sobol,
  pawn: async () => (await import("../analyses/pawn.ts")).pawn,
  prim: async () => (await import("../analyses/prim.ts")).prim,
  regret: async () => (await import("../analyses/regret.ts")).regret,
  worth: async () => (await import("../analyses/worth.ts")).worth,
  why: async () => (await import("../analyses/why.ts")).why,
  flip: async () => (await import("../analyses/flip.ts")).flip,
};

interface AnalyseWords extends Partial<Pick<Asked, "workers" | "draws" | "worst">> {
  readonly by: string;
  readonly of: string;
  readonly arm?: string;
  readonly versus?: string;
  readonly most: number;
  readonly seed: string;
  readonly causes: Asked["causes"];
  readonly json?: true;
}

/** `stewardsim analyse FOLDER --by …` */
export async function analyse([folder]: string[], options: AnalyseWords): Promise<number> {
  const { study, notes, manifest } = await readStudy(folder!);
  const results = [];
  for await (const block of readBlocks(folder!)) results.push(resultOf(study, block));
  if (results.length < lengthOf(manifest))
    say(
      `${results.length} of ${lengthOf(manifest)} replications are there: stewardsim resume ${folder} does the others.`,
    );
  if (results.length === 0) throw new UsageError(`${folder} has no results yet: stewardsim resume ${folder}`);
  const ensemble = ensembleOf(study, results);
  const known = (notes ?? { against: study.arms[0]!.name }) as StudyNotes;
  const arms = study.arms.map(({ name }) => name).filter((name) => name !== known.against);
  const { by, versus, json, arm = arms[0]!, ...rest } = options;
  for (const name of [arm, ...(versus === undefined ? [] : [versus])]) armMustBe(ensemble, name);
  const analysis = await analyses[by]!();
  const { lines, data } = await analysis({
    ...rest,
    ensemble,
    notes: known,
    arm,
    arms,
    ...(versus === undefined ? {} : { versus }),
  });
  const guesses = study.factors.filter(({ grade }) => grade === "D").length;
  if (json)
    printJson({
      by,
      of: options.of,
      arm,
      versus,
      seed: study.seed,
      version,
      draws: study.draws,
      luck: study.luck,
      guesses,
      found: data,
    });
  else
    print(
      [
        `${by} of ${options.of} · ${["regret", "worth"].includes(by) ? arms.join(", ") : arm}${versus === undefined ? "" : ` less ${versus}`}`,
        "",
        ...lines.flatMap((line) => (line.length > 100 ? wrapped(line) : [line])),
        "",
        ...wrapped(
          `Intervals: 95%. ${study.draws} draws of ${study.factors.length} parameters (${guesses} of them guesses) × ${study.luck} of luck · seed ${study.seed} · stewardsim ${version}.`,
        ),
      ].join("\n"),
    );
  return 0;
}
