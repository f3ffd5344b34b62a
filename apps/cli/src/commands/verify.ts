import { randomInt } from "node:crypto";
import { version } from "@stewardsim/core";
import { verify as check } from "@stewardsim/experiments";
import { readStudy, threads, verifyWins } from "@stewardsim/experiments/node";
import { checkFolder, readBlocks } from "@stewardsim/results/node";
import { UsageError } from "@stewardsim/report/terminal";
import { print, printJson } from "../terminal.ts";
import { readStored } from "../stored-ensemble.ts";
import { goOn } from "../work.ts";
import type { Json } from "../schemas/index.ts";

/** `stewardsim verify FOLDER` */
export async function verify(
  [folder]: string[],
  { sample, seed = freshSeed(), workers, json }: { sample: number; seed?: string; workers?: number; json?: true },
): Promise<number> {
  const { study, manifest } = await readStudy(folder!);
  if (manifest.version !== version)
    throw new UsageError(
      `${folder} was made by version ${manifest.version} and this is ${version}: verify it with the version that made it.`,
    );
  const { stored, isWhole } = await checkFolder(folder!);
  if (stored === 0) throw new UsageError(`${folder} has no results yet: ${goOn(folder!)}`);
  const { again } = await check(study, readBlocks(folder!), {
    sample,
    seed,
    execute: threads(workers === undefined ? {} : { workers }),
  });
  const isJudged = manifest.beside?.some(({ sha256 }) => sha256 !== undefined) ?? false;
  if (isJudged) await verifyWins(folder!, (await readStored(folder!)).ensemble);
  if (json) printJson<Json<"verify">>({ folder: folder!, seed, again, stored, isWhole, hash: manifest.hash, version });
  else
    print(
      [
        `${again.length} of ${stored} stored replications, drawn by --seed ${seed}, were computed again to the same bytes.`,
        manifest.hash === undefined
          ? `The folder is not done: ${goOn(folder!)}`
          : `All ${stored} together have the hash that they were sealed with, ${manifest.hash.slice(0, 16)}${isJudged ? "; who wins was evaluated again, to the same" : ""}.`,
      ].join("\n"),
    );
  return 0;
}

/** Another sample each time; what is printed finds the same one again. */
const freshSeed = () => String(randomInt(1_000_000));
