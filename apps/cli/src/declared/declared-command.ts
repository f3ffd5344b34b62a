import type { Argument, Command, Option } from "commander";

/** What the user wrote, by command. */
export type Run = (words: string[], options: never) => Promise<number>;

/** A command as the help, completion and the parser know it. */
export interface DeclaredCommand {
  /** Its name and what stands beside its flags, as `merge <folders...>`. */
  readonly name: string;
  readonly about: string;
  /** Lines that run on what other examples leave. */
  readonly example: string;
  readonly options?: readonly Option[];
  /** What stands beside the flags, where it can be only one of some words. */
  readonly argument?: Argument;
  /** Whether it is not done at once, so that something is shown before anything is loaded. */
  readonly takesTime?: true;
  /** Whether it makes draws before it runs them, so that a signal is kept until they are made. */
  readonly makesDraws?: true;
  /** Loads what does it: nothing is loaded before it is known which command it is. */
  readonly load: (program: Command) => Promise<Run>;
}
