/** Where progress is shown. */
export interface Shown {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface ProgressOptions {
  readonly stream?: Shown;
  readonly isAtMost?: boolean;
}

/**
 * Shows how far the work is, and, once a few parts of it are done, how long the rest takes: a bar that moves on a terminal, a line
 * now and then elsewhere.
 *
 * @param isAtMost whether less of it may be enough
 */
export function progress(what: string, { stream = process.stderr, isAtMost = false }: ProgressOptions = {}) {
  const started = performance.now();
  /** How much was done when, from what was there before. */
  const points: { readonly done: number; readonly at: number }[] = [];
  /** The first of them at which half of what was done since the beginning was done. */
  let half = 0;
  let shownAt = Number.NEGATIVE_INFINITY;
  let shownShare = 0;
  return {
    onProgress(done: number, total: number) {
      const now = performance.now();
      // A part of a study may have nothing to do.
      const share = total === 0 ? 1 : done / total;
      points.push({ done, at: now });
      const left = timeLeft(total - done);
      if (stream.isTTY) {
        if (now - shownAt < 100 && done < total) return;
        shownAt = now;
        const full = Math.round(30 * share);
        stream.write(`\r${"█".repeat(full)}${"░".repeat(30 - full)} ${Math.round(100 * share)}%${left} \u001b[K`);
      } else if (share - shownShare >= 0.25 || done === total) {
        shownShare = share;
        stream.write(`${what}: ${Math.round(100 * share)}% after ${duration(now - started)}${left}\n`);
      }
    },
    end() {
      clearLine(stream);
      return performance.now() - started;
    },
  };

  /** By the later half of what was done: the first runs of a program are several times slower than those after them. */
  function timeLeft(missing: number): string {
    const [first, last] = [points[0]!, points.at(-1)!];
    while (points[half]!.done - first.done < (last.done - first.done) / 2) half++;
    const { done, at } = points[half]!;
    if (missing === 0 || last.done === done || done === first.done) return "";
    return `, ${isAtMost ? "at most" : "about"} ${duration(((last.at - at) / (last.done - done)) * missing)} left`;
  }
}

/** Takes away a bar that stands in the last line of a terminal. */
export function clearLine(stream: Shown = process.stderr): void {
  if (stream.isTTY) stream.write("\r\u001b[K");
}

/** A time for people: `85 s` below a minute and a half, then `2 min 5 s`. It takes milliseconds. */
export const duration = (ms: number): string => {
  const seconds = Math.round(ms / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};
