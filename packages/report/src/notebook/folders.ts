import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { readManifest } from "@stewardsim/results/node";
import { ResultsError } from "@stewardsim/results";
import { UsageError } from "../terminal/exit-codes.ts";

/** A folder of results, and what its manifest says of it. */
export interface FoundFolder {
  readonly folder: string;
  /** What made it, as `compare`. */
  readonly madeBy: string;
  readonly arms: number;
  readonly draws: number;
  readonly months: number;
  readonly version: string;
  /** As in ISO 8601, to the minute; nothing where not all of it is there. */
  readonly finished: string;
}

/**
 * Folders of results that lie in some folders, the youngest first. What is no folder of results, or one of another format, is left out.
 *
 * @throws UsageError where there is none
 */
export function foldersIn(...places: readonly string[]): FoundFolder[] {
  const found = places
    .filter((place) => existsSync(place))
    .flatMap((place) => readdirSync(place, { withFileTypes: true }).map(({ name }) => join(place, name)))
    .filter((folder) => existsSync(join(folder, "manifest.json")))
    .flatMap((folder) => said(folder));
  if (found.length === 0)
    throw new UsageError(
      `There are no results in ${places.join(" or ")} yet. Make some: execute 02-which-strategy, or run pnpm start or stewardsim decide.`,
    );
  const age = ({ folder }: FoundFolder) => statSync(join(folder, "manifest.json")).mtimeMs;
  return found.sort((a, b) => age(b) - age(a));
}

function said(folder: string): FoundFolder[] {
  try {
    const { kind, facts = {}, version, made, hash } = readManifest(folder);
    const number = (name: string) => Number(facts[name] ?? Number.NaN);
    return [
      {
        folder,
        madeBy: kind,
        arms: number("arms"),
        draws: number("draws"),
        months: number("months"),
        version,
        finished: hash === undefined ? "not yet" : (made.finished ?? "").slice(0, 16).replace("T", " "),
      },
    ];
  } catch (error) {
    if (error instanceof ResultsError) return [];
    throw error;
  }
}
