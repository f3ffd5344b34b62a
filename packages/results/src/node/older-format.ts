import { ResultsError } from "../errors.ts";
import { format } from "../manifest.ts";
import { shellWord } from "../shell-word.ts";

/** What manifests of earlier formats may say of themselves. */
interface OlderManifest {
  readonly format?: unknown;
  readonly kind?: unknown;
  readonly version?: unknown;
  /** The main job's, before it had a format: its version, and what it was asked for. */
  readonly stewardsim?: unknown;
  readonly preset?: unknown;
  readonly draws?: unknown;
  readonly replications?: unknown;
  /** What replications were called then. */
  readonly luck?: unknown;
  readonly months?: unknown;
  readonly seed?: unknown;
}

/**
 * Folders of earlier formats are not read, since their columns had other names and no wins.
 *
 * @throws ResultsError "older-format" that says what wrote the folder, and how it is made again
 */
export function mustNotBeOlder(folder: string, manifest: object): void {
  const found: OlderManifest = manifest;
  if (found.format === undefined && found.stewardsim !== undefined) throw ofMainJob(folder, found);
  if (!Number.isInteger(found.format) || Number(found.format) < 1 || Number(found.format) >= format) return;
  const { kind, version } = found;
  throw new ResultsError(
    "older-format",
    `${folder} was written by stewardsim ${word(kind)} of version ${word(version)} in format ${Number(found.format)}, and this version reads format ${format}: ` +
      `make it again, with the same stewardsim ${word(kind)} and a new --out.`,
  );
}

/** From when `pnpm start` wrote CSV and a manifest of its own. */
function ofMainJob(folder: string, { stewardsim, ...asked }: OlderManifest): ResultsError {
  const { preset, draws, luck, replications = luck, months, seed } = asked;
  const flags = Object.entries({ preset, draws, replications, months, seed })
    .filter(([, value]) => typeof value === "string" || typeof value === "number")
    .map(([name, value]) => ` --${name} ${shellWord(String(value))}`);
  return new ResultsError(
    "older-format",
    `${folder} was written by pnpm start of version ${word(stewardsim)}, as CSV without the format that this version reads: ` +
      `make it again with pnpm start${flags.join("")} and a new --out.`,
  );
}

const word = (value: unknown): string => (typeof value === "string" ? value : "unknown");
