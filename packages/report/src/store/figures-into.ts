import { join } from "node:path";
import { makeFolder } from "@stewardsim/results/node";
import { type Figure, figureCsv } from "../figures/figure.ts";
import { figurePicture } from "../figures/svg.ts";
import { UsageError } from "../terminal/exit-codes.ts";
import { writeText } from "./write-text.ts";

/**
 * Writes figures into a folder, a picture (SVG) and its numbers (CSV) each.
 *
 * @throws UsageError where they cannot be written
 */
export async function writeFigures(folder: string, figures: readonly Figure[]): Promise<void> {
  try {
    makeFolder(folder);
  } catch (error) {
    throw new UsageError(
      `${folder} cannot be made (${(error as NodeJS.ErrnoException).code}): the figures have a folder of this name. The results are kept.`,
    );
  }
  for (const figure of figures) {
    writeText(join(folder, `${figure.name}.svg`), await figurePicture(figure));
    writeText(join(folder, `${figure.name}.csv`), figureCsv(figure));
  }
}
