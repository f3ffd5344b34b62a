import { randomInt } from "node:crypto";
import { version } from "@stewardsim/core";
import { verify as check } from "@stewardsim/experiments";
import { readStudy, threads, verifyWins, verifyYears } from "@stewardsim/experiments/node";
import type { Manifest } from "@stewardsim/results";
import { checkFolder, readBlocks } from "@stewardsim/results/node";
import { UsageError } from "@stewardsim/report/terminal";
import { isModelFolder } from "@stewardsim/runner/node";
import { print, printJson } from "../terminal.ts";
import { readStored } from "../stored-ensemble.ts";
import { goOn } from "../work.ts";
import type { Json } from "../schemas/index.ts";

/** How many replications are computed again, which, and by how many threads. */
export interface Sample {
  readonly sample: number;
  readonly seed: string;
  readonly workers?: number;
}

/** What was found to be as it was. */
export interface Verified {
  readonly manifest: Manifest;
  /** The replications that were computed again. */
  readonly again: readonly number[];
  readonly stored: number;
  readonly isWhole: boolean;
  /** Whether it was evaluated again who wins. */
  readonly isJudged: boolean;
}

/** `stewardsim verify FOLDER` */
export async function verify(
  [folder]: string[],
  { seed = freshSeed(), json, ...how }: Omit<Sample, "seed"> & { readonly seed?: string; readonly json?: true },
): Promise<number> {
  const verified = isModelFolder(folder!) ? (await import("../own-model/verify.ts")).verifiedRuns : verifiedStudy;
  const { manifest, again, stored, isWhole, isJudged } = await verified(folder!, { ...how, seed });
  const { hash } = manifest;
  if (json)
    printJson<Json<"verify">>({ folder: folder!, seed, again, stored, isWhole, hash, version: manifest.version });
  else
    print(
      [
        `${again.length} of ${stored} stored replications, drawn by --seed ${seed}, were computed again to the same bytes.`,
        hash === undefined
          ? `The folder is not done: ${goOn(folder!)}`
          : `All ${stored} together have the hash that they were sealed with, ${hash.slice(0, 16)}${isJudged ? "; who wins was evaluated again, to the same" : ""}.`,
      ].join("\n"),
    );
  return 0;
}

async function verifiedStudy(folder: string, { sample, seed, workers }: Sample): Promise<Verified> {
  const { study, manifest } = await readStudy(folder);
  if (manifest.version !== version)
    throw new UsageError(
      `${folder} was made by version ${manifest.version} and this is ${version}: verify it with the version that made it.`,
    );
  const { stored, isWhole } = await checkFolder(folder);
  if (stored === 0) throw new UsageError(`${folder} has no results yet: ${goOn(folder)}`);
  const execute = threads(workers === undefined ? {} : { workers });
  const { again } = await check(study, readBlocks(folder), { sample, seed, execute });
  const isJudged = manifest.beside?.some(({ sha256 }) => sha256 !== undefined) ?? false;
  if (isJudged) await verifyWins(folder, (await readStored(folder)).ensemble);
  await verifyYears(folder, study, again, execute);
  return { manifest, again, stored, isWhole, isJudged };
}

/** Another sample each time; what is printed finds the same one again. */
const freshSeed = () => String(randomInt(1_000_000));
