/**
 * Chance of at least so many successes.
 *
 * @param chance of one success, 0 to 1
 */
export function binomialTail(successes: number, trials: number, chance: number): number {
  if (successes <= 0) return 1;
  if (successes > trials) return 0;
  if (chance <= 0 || chance >= 1) return chance >= 1 ? 1 : 0;
  // Chances relative to that of the most likely number: those far from it vanish, and nothing overflows.
  const mode = Math.min(trials, Math.floor((trials + 1) * chance));
  const odds = chance / (1 - chance);
  let [total, tail] = [1, mode >= successes ? 1 : 0];
  for (let one = mode, weight = 1; one < trials && weight > 0; one++) {
    weight *= ((trials - one) / (one + 1)) * odds;
    total += weight;
    if (one + 1 >= successes) tail += weight;
  }
  for (let one = mode, weight = 1; one > 0 && weight > 0; one--) {
    weight *= one / ((trials - one + 1) * odds);
    total += weight;
    if (one - 1 >= successes) tail += weight;
  }
  return Math.min(1, tail / total);
}
