import { counted } from "@stewardsim/core/foundation";
import { relative } from "node:path";
import { runEnsemble } from "@stewardsim/experiments";
import { resumeStudy, sealStudy, threads } from "@stewardsim/experiments/node";
import { lengthOf } from "@stewardsim/results";
import { merge as join, readManifest } from "@stewardsim/results/node";
import { isModelFolder } from "@stewardsim/runner/node";
import { mustBeNew } from "../work.ts";
import { print, printJson } from "../terminal.ts";
import type { Json } from "../schemas/index.ts";

/** `stewardsim merge FOLDER... --out FOLDER` */
export async function merge(folders: string[], { out, json }: { out: string; json?: true }): Promise<number> {
  mustBeNew(out);
  await join(folders, out);
  const manifest = isModelFolder(out) ? readManifest(out) : await evaluated(out);
  if (json) printJson<Json<"merge">>({ folder: out, hash: manifest.hash, replications: lengthOf(manifest) });
  else
    print(
      `${counted(lengthOf(manifest), "replication")} of ${counted(folders.length, "shard")} are in ${relative(process.cwd(), out) || "."} · hash ${manifest.hash!.slice(0, 16)}`,
    );
  return 0;
}

/** Who won is known now that all is there, and stands beside the results. */
async function evaluated(folder: string) {
  const { study, store } = await resumeStudy(folder);
  try {
    return await sealStudy(store, await runEnsemble(study, { store }), threads());
  } finally {
    await store.close();
  }
}
