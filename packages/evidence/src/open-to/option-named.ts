import { didYouMean, licenceNamed, licenceNames, nameMeant } from "@stewardsim/core";
import { DecisionError } from "./decision-error.ts";
import type { FirmOption } from "./firm-option.ts";
import { handOver } from "./other-ways.ts";
import { relicenseNow, relicenseUnderPressure } from "./relicensing.ts";
import { waysToEarn } from "./ways-to-earn.ts";

const options = [...waysToEarn, handOver];

/**
 * The option that a text names, however it is spelt: a way to earn, a foundation, or a licence as in `relicense to BSL`,
 * `BSL` or `AGPL-3.0 under pressure`.
 *
 * @param whole what the text is a part of, for the message
 * @throws DecisionError that names the nearest, and all that there are
 */
export function optionNamed(text: string, whole: string): FirmOption {
  const found = options.find(({ name, aliases }) => nameMeant(text, [name, ...aliases]) !== undefined);
  if (found !== undefined) return found;
  const [, licence = "", pressure] =
    /^\s*(?:relicen[sc](?:e|ing)(?:\s+to)?\s+)?(.*?)(?:,?\s+(now|under\s+pressure))?\s*$/i.exec(text) ?? [];
  const to = licenceNamed(licence);
  if (to !== undefined) return /pressure/i.test(pressure ?? "") ? relicenseUnderPressure(to) : relicenseNow(to);
  const names = options.map(({ name }) => name);
  throw new DecisionError(
    `${text.trim() === "" ? `"${whole}" has nothing on one side of a +` : `"${text.trim()}" is nothing that a firm can do here`}.${didYouMean(text.trim(), [...names, ...options.flatMap(({ aliases }) => aliases), ...licenceNames])} ` +
      `There are: ${names.join(", ")}, and relicense to one of ${licenceNames.join(", ")}, now or "under pressure".`,
  );
}
