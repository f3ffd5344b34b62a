import { exitCodes } from "@stewardsim/report/terminal";
import type { Term } from "./command-pages.ts";

const meanings: Readonly<Record<keyof typeof exitCodes, string>> = {
  done: "done; also where whoever reads a pipe has seen enough (`stewardsim run my-project.yaml | head`)",
  internal: "a mistake of this program",
  usage: "a mistake in what was asked, or stdout cannot be written",
  someFailed: "some runs failed; they are rows with an error code, and the others are whole",
  notReproduced: "stored results were not reproduced",
  stopped: "stopped; what was done is kept",
};

/** What each exit code means to programs that start this one. */
export const exitStatuses: readonly Term[] = Object.entries(meanings).map(([name, about]) => ({
  term: String(exitCodes[name as keyof typeof exitCodes]),
  about,
}));
