/** How a root is looked for. */
export interface Approach {
  readonly start: number;
  /** By how much the gap is expected to grow with the number. */
  readonly slope: number;
  /** A gap of so much is near enough. */
  readonly near: number;
  /** Times that the function is asked at most. */
  readonly tries: number;
  /** No number below or above is tried; any is where left out. */
  readonly low?: number;
  readonly high?: number;
}

/** A step is at most so many times as long as the expected slope says. */
const mostSteps = 32;

/** A number that was tried, and what was missing there. */
interface Tried {
  readonly at: number;
  readonly gap: number;
}

/**
 * The number at which a gap that rises, but for the randomness in it, is nearest to zero of all that were tried: steps by the
 * expected slope, each twice as long as that before it, until there is one number on either side, and then between them by
 * the straight line, no nearer to an end than a tenth of the way (regula falsi; Dowell & Jarratt 1971).
 */
export function approach(
  { start, slope, near, tries, low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY }: Approach,
  gapAt: (value: number) => number,
): number {
  let best: Tried = { at: start, gap: Number.POSITIVE_INFINITY };
  let [below, above]: [Tried | undefined, Tried | undefined] = [undefined, undefined];
  let at = start;
  let steps = 1;
  for (let count = 0; count < tries; count++) {
    const tried = { at, gap: gapAt(at) };
    if (Math.abs(tried.gap) < Math.abs(best.gap)) best = tried;
    if (Math.abs(best.gap) <= near) break;
    if (tried.gap < 0) below = tried;
    else above = tried;
    const next = below === undefined || above === undefined ? at - (steps * tried.gap) / slope : between(below, above);
    steps = Math.min(mostSteps, 2 * steps);
    at = Math.min(high, Math.max(low, next));
    // At an end there is nothing further to try.
    if (at === tried.at) break;
  }
  return best.at;
}

/** Where the straight line through both crosses zero, at least a tenth of the way from each. */
function between(below: Tried, above: Tried): number {
  const share = below.gap / (below.gap - above.gap);
  return below.at + Math.min(0.9, Math.max(0.1, share)) * (above.at - below.at);
}
