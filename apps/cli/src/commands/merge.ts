import { relative } from "node:path";
import { lengthOf } from "@stewardsim/results";
import { merge as join } from "@stewardsim/results/node";
import { mustBeNew } from "../work.ts";
import { print, printJson } from "../terminal.ts";

/** `stewardsim merge FOLDER... --out FOLDER` */
export async function merge(folders: string[], { out, json }: { out: string; json?: true }): Promise<number> {
  mustBeNew(out);
  const manifest = await join(folders, out);
  if (json) printJson({ folder: out, hash: manifest.hash, replications: lengthOf(manifest) });
  else
    print(
      `${lengthOf(manifest)} replications of ${folders.length} shards are in ${relative(process.cwd(), out) || "."} · hash ${manifest.hash!.slice(0, 16)}`,
    );
  return 0;
}
