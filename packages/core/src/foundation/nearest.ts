/**
 * The candidate that someone who typed `word` most likely meant.
 *
 * @param word what was written
 * @param candidates what could have been written; of several equally near ones the first is taken
 * @returns `undefined` when nothing is near enough to be worth saying: more than a third of the
 *   letters would have to change (one letter is always forgiven), and no name begins with the word
 * @source the metric is Damerau (1964), Communications of the ACM 7(3), as restricted edit distance
 *   (a pair once swapped is not edited again); upper and lower case, and `-`, `_` and space, count as equal
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const written = fold(word);
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const meant = fold(candidate);
    if (begins(meant, written) && bestDistance > asBeginning) {
      best = candidate;
      bestDistance = asBeginning;
      continue;
    }
    const allowed = Math.max(1, Math.floor(Math.max(written.length, meant.length) / 3));
    // The difference of lengths bounds the distance from below, and is free.
    if (Math.abs(written.length - meant.length) > Math.min(allowed, Math.ceil(bestDistance) - 1)) continue;
    const distance = editDistance(written, meant);
    if (distance <= allowed && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Who writes the first words of a name means it, unless another name is that but for its case. */
const asBeginning = 0.5;
const fewestLetters = 3;

/** Whether a name goes on behind what was written, with another word. */
const begins = (meant: readonly string[], written: readonly string[]) =>
  written.length >= fewestLetters &&
  meant.length > written.length &&
  written.every((letter, index) => letter === meant[index]) &&
  !/[\p{L}\p{N}]/u.test(meant[written.length]!);

const fold = (text: string) => [...text.toLowerCase().replace(/[_ ]/g, "-")];

/** Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other. */
function editDistance(from: readonly string[], to: readonly string[]): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const substituted = last[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, substituted);
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      if (swapped) least = Math.min(least, beforeLast[j - 2]! + 1);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[to.length]!;
}
