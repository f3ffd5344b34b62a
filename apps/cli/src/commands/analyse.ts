import { version } from "@stewardsim/core";
import type { Analysis, Asked } from "../analyses/analysis.ts";
import { armMustBe } from "../results.ts";
import { drawnIn } from "../shown.ts";
import { readStored } from "../stored-ensemble.ts";
import { print, printJson, wrapped } from "../terminal.ts";

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
  const { study, ensemble, notes } = await readStored(folder!);
  const arms = study.arms.map(({ name }) => name).filter((name) => name !== notes.against);
  const { by, versus, json, arm = arms[0]!, ...rest } = options;
  for (const name of [arm, ...(versus === undefined ? [] : [versus])]) armMustBe(ensemble, name);
  const analysis = await analyses[by]!();
  const { lines, data } = await analysis({
    ...rest,
    ensemble,
    notes,
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
          `Intervals: 95%. ${drawnIn({ draws: study.draws, luck: study.luck, parameters: study.factors.length, guesses })} · seed ${study.seed} · stewardsim ${version}.`,
        ),
      ].join("\n"),
    );
  return 0;
}
