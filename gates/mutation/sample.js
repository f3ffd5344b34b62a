// Lets a seeded share of the mutants through to the tests. The mutation tester knows no samples, but asks checkers which
// mutants are worth a run: those outside of the sample are refused, and count in no score.
import { createHash } from "node:crypto";

/**
 * Where a mutant stands between 0 and 1, by its seed: a share of the mutants lies below that share, whatever else is run.
 *
 * @param {string} seed
 * @param {{ fileName: string, location: object, mutatorName: string, replacement?: string }} mutant
 * @returns {number} in [0, 1)
 */
export function quantileOf(seed, { fileName, location, mutatorName, replacement }) {
  const file = fileName.replaceAll("\\", "/").replace(/^.*(?=packages\/)/, "");
  const text = JSON.stringify([seed, file, location, mutatorName, replacement]);
  return createHash("sha256").update(text).digest().readUInt32BE(0) / 2 ** 32;
}

class Sample {
  async init() {}

  async check(mutants) {
    const { MUTATION_SHARE: share, MUTATION_SEED: seed } = process.env;
    return Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        quantileOf(seed, mutant) < Number(share)
          ? { status: "passed" }
          : { status: "compileError", reason: "not in the sample" },
      ]),
    );
  }

  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }
}

export const strykerPlugins = [{ kind: "Checker", name: "sample", injectableClass: Sample }];
