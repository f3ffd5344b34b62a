import { spawnSync } from "node:child_process";
import { arch, cpus, platform } from "node:os";
import type { Circumstances } from "@stewardsim/results";

/** When and where results begin to be computed. */
export function circumstances(): Circumstances {
  const [processor] = cpus();
  const commit = commitOf(process.cwd());
  return {
    started: new Date().toISOString(),
    machine: `Node ${process.versions.node} on ${platform()} ${arch()}, ${cpus().length} × ${processor?.model.trim() ?? "unknown"}`,
    ...(commit === undefined ? {} : { commit }),
  };
}

/** The commit of a folder, and whether it was changed since; nothing where there is no git. */
function commitOf(folder: string): string | undefined {
  const git = (...words: string[]) => spawnSync("git", words, { cwd: folder, encoding: "utf8", timeout: 5000 });
  const head = git("rev-parse", "HEAD");
  if (head.status !== 0) return undefined;
  const isChanged = git("status", "--porcelain", "--untracked-files=no").stdout.trim() !== "";
  return head.stdout.trim() + (isChanged ? " with changes" : "");
}
