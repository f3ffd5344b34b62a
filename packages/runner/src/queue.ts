/** Tasks that wait to be done. */
export interface Queue {
  /** The next one to begin; `undefined` while none may be. */
  take(): number | undefined;
  /** Puts back one that was begun in vain; it is the next to begin. */
  putBack(task: number): void;
  /** Whether there are such. */
  hasReturned(): boolean;
  finish(task: number): void;
  isEmpty(): boolean;
}

/** Tasks in their order, none of them begun `window` tasks or more after the oldest that is not done. */
export function createQueue(tasks: readonly number[], window: number): Queue {
  /** The index of each task that was begun and is not done, oldest first. */
  const begun = new Map<number, number>();
  const returned: number[] = [];
  let next = 0;
  const oldest = () => {
    for (const index of begun.values()) return index;
    return next;
  };
  return {
    take() {
      if (returned.length > 0) return returned.pop();
      if (next >= tasks.length || next - oldest() >= window) return undefined;
      begun.set(tasks[next]!, next);
      return tasks[next++];
    },
    putBack: (task) => void returned.push(task),
    hasReturned: () => returned.length > 0,
    finish: (task) => void begun.delete(task),
    isEmpty: () => next >= tasks.length && begun.size === 0,
  };
}
