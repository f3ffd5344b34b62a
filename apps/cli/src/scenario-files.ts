import type { Scenario } from "@stewardsim/core";
import { readScenarioFile } from "@stewardsim/experiments/node";
import { inFile } from "@stewardsim/report/terminal";

/**
 * Reads a scenario of a file.
 *
 * @throws UsageError that says in which file what is wrong
 */
export const readScenarioOf = (file: string): Promise<Scenario> => inFile(file, readScenarioFile);

/**
 * Reads scenarios of several files.
 *
 * @throws UsageError that says in which file what is wrong
 */
export const readScenarios = (files: readonly string[]): Promise<Scenario[]> => Promise.all(files.map(readScenarioOf));
