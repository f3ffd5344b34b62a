import { UsageError } from "./exit-codes.ts";

/** Codes of errors in what a scenario says: they name the setting and the line, and cannot know the file. */
const ofScenarios: readonly unknown[] = ["invalid-scenario", "unreachable-opening"];

/**
 * What reading a file gives; what is wrong with the scenario in it is said with the name of the file, as every program here
 * says it.
 *
 * @param file as the user named it
 * @throws UsageError that says in which file what is wrong; any other error as it was
 */
export async function inFile<Read>(file: string, read: (file: string) => Promise<Read>): Promise<Read> {
  try {
    return await read(file);
  } catch (error) {
    if (error instanceof Error && ofScenarios.includes((error as { readonly code?: unknown }).code))
      throw new UsageError(`${file}: ${error.message}`);
    throw error;
  }
}
