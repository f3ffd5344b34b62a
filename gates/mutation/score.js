// What share of the mutants the tests notice, and how sure that is.

/**
 * The 95 % interval of Wilson (1927) for a share.
 *
 * @param {number} hits
 * @param {number} count at least 1
 * @returns {[number, number]} low and high end, 0 to 1
 */
export function wilson(hits, count) {
  const z2 = 1.959963984540054 ** 2;
  const share = hits / count;
  const middle = (share + z2 / (2 * count)) / (1 + z2 / count);
  const half = Math.sqrt((share * (1 - share) + z2 / (4 * count)) * z2 * count) / (count + z2);
  return [middle - half, middle + half];
}

const isNoticed = ({ status }) => status === "Killed" || status === "Timeout";
const isMissed = ({ status }) => status === "Survived" || status === "NoCoverage";

/**
 * One line of score: noticed of all that were run; what no test reaches counts as missed.
 *
 * @param {readonly { status: string }[]} mutants
 */
export function score(mutants) {
  const noticed = mutants.filter(isNoticed).length;
  const count = noticed + mutants.filter(isMissed).length;
  if (count === 0) return "No mutant was run.";
  const percent = (share) => `${(100 * share).toFixed(1)} %`;
  const [low, high] = wilson(noticed, count);
  return `Noticed ${noticed} of ${count} mutants: ${percent(noticed / count)}; as a sample, ${percent(low)} to ${percent(high)}.`;
}
