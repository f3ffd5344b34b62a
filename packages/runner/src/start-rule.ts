/** How many times as long as later ones the first tasks may take, while the engine compiles what they run. */
const coldest = 10;

/** What is known of how long tasks take, and how many workers pay by that. */
export interface StartRule {
  /** Takes in a task that took so many ms. */
  took(ms: number): void;
  /**
   * How many workers pay for so many tasks, `most` at most: as many as have a share that lasts longer than their warm-up.
   * `undefined` while neither what is known beforehand nor the first tasks tell: those that follow may be ten times as fast.
   */
  workersFor(tasks: number, most: number): number | undefined;
}

/**
 * The rule by which workers are started. Each compiles everything anew, so that one more which has little to do takes more
 * from the machine than it gives.
 *
 * @param warmUp what a worker costs until it is as fast as one that has run for a while, in ms
 * @param least what each task takes at least, in ms: where that is enough, workers start before anything is done
 */
export function startRule(warmUp: number, least = 0): StartRule {
  let [fastest, spent] = [Number.POSITIVE_INFINITY, 0];
  return {
    took(ms) {
      fastest = Math.min(fastest, ms);
      spent += ms;
    },
    workersFor(tasks, most) {
      if (warmUp <= 0) return most;
      const paying = (pace: number) => Math.min(most, Math.floor((tasks * pace) / warmUp));
      if (spent === 0) return paying(least) === most ? most : undefined;
      if (paying(fastest) < 2) return 1;
      if (paying(fastest / coldest) === most) return most;
      return spent >= warmUp ? paying(fastest) : undefined;
    },
  };
}
