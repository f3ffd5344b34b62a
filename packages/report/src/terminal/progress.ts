/** Where progress is shown. */
export interface Shown {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Shows how far the work is, and how long it still takes: a bar that moves on a terminal, a line now and then elsewhere. */
export function progress(what: string, stream: Shown = process.stderr) {
  const started = performance.now();
  let shownAt = Number.NEGATIVE_INFINITY;
  let shownShare = 0;
  return {
    onProgress(done: number, total: number) {
      const now = performance.now();
      const share = done / total;
      const left = duration(((now - started) / share) * (1 - share));
      if (stream.isTTY) {
        if (now - shownAt < 100 && done < total) return;
        shownAt = now;
        const full = Math.round(30 * share);
        stream.write(
          `\r${"█".repeat(full)}${"░".repeat(30 - full)} ${Math.round(100 * share)}%, ${left} left \u001b[K`,
        );
      } else if (share - shownShare >= 0.25 || done === total) {
        shownShare = share;
        stream.write(
          `${what}: ${Math.round(100 * share)}% after ${duration(now - started)}${done < total ? `, about ${left} left` : ""}\n`,
        );
      }
    },
    end() {
      if (stream.isTTY) stream.write("\r\u001b[K");
      return performance.now() - started;
    },
  };
}

export const duration = (ms: number): string => {
  const seconds = Math.round(ms / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};
