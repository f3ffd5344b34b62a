import { InvalidScenarioError, type Scenario, UnreachableOpeningError } from "@stewardsim/core";
import { readScenarioFile } from "@stewardsim/experiments/node";
import { UsageError } from "@stewardsim/report/terminal";

/**
 * Reads scenarios of several files.
 *
 * @throws UsageError that says in which file what is wrong
 */
export const readScenarios = (files: readonly string[]): Promise<Scenario[]> => Promise.all(files.map(readOne));

async function readOne(file: string): Promise<Scenario> {
  try {
    return await readScenarioFile(file);
  } catch (error) {
    if (error instanceof InvalidScenarioError || error instanceof UnreachableOpeningError)
      throw new UsageError(`${file}: ${error.message}`);
    throw error;
  }
}
